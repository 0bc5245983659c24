package org.hemicycle.ground.platform.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.files.DataFolder;

/** One server a data folder: held while it runs, dropped by the system when its process ends in any way. */
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the folder for the server at this address; refuses while another process has it. */
    static DataLock take(DataFolder data, String url) {
        try {
            var file = Files.createDirectories(data.path()).resolve("up.lock");
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                channel.close();
                throw new CommandFailed("Hemicycle is already running on this data, " + Files.readString(file)
                        + ": use it, stop it, or choose another folder with --data.");
            }
            var lock = new DataLock(channel);
            lock.note(url);
            return lock;
        } catch (AccessDeniedException e) {
            throw new CommandFailed("The data folder " + data.path()
                    + " may not be written by this user: choose another one with --data or give it to this user.");
        } catch (IOException e) {
            throw new CommandFailed("The data folder " + data.path() + " cannot be used: " + e.getMessage() + ".");
        }
    }

    /** Notes where the server that holds the folder answers, for those who find it taken. */
    void note(String url) throws IOException {
        channel.truncate(0);
        var note = "process " + ProcessHandle.current().pid() + " at " + url;
        channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
