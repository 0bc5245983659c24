package org.hemicycle.cloud.connectors.declare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * The declarations that were published on this installation, each a folder of files like those that come with the program.
 * A folder is there whole or not at all: a fresh one is written beside the old, and takes its place at once.
 */
public final class OwnFolders {
    private static final String FRESH = ".fresh-";
    private static final String FORMER = ".former-";

    private final Path path;

    public OwnFolders(Path path) {
        this.path = path;
    }

    /** The folders, mended where the last change was cut off. */
    public synchronized List<Folder> all() {
        recover();
        return Folder.under(path).stream()
                .filter(folder -> !folder.name().startsWith("."))
                .toList();
    }

    /** Whether there is one of that name. */
    public boolean has(String name) {
        return Files.isDirectory(path.resolve(name));
    }

    /** Writes a folder, in place of the one of that name. */
    public synchronized void write(String name, Map<String, byte[]> files) {
        try {
            var fresh = emptied(path.resolve(FRESH + name));
            for (var file : files.entrySet()) {
                write(fresh.resolve(file.getKey()), file.getValue());
            }
            exchange(name, fresh);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a folder away. */
    public synchronized void remove(String name) {
        try {
            FileSystemUtils.deleteRecursively(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void exchange(String name, Path fresh) throws IOException {
        var place = path.resolve(name);
        var former = path.resolve(FORMER + name);
        FileSystemUtils.deleteRecursively(former);
        if (Files.isDirectory(place)) {
            Files.move(place, former, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        FileSystemUtils.deleteRecursively(former);
    }

    private static Path emptied(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectories(folder);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A change that was cut off between its two moves left the former folder beside an empty place. */
    private void recover() {
        if (!Files.isDirectory(path)) {
            return;
        }
        try (var found = Files.list(path)) {
            for (var folder : found.toList()) {
                recover(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void recover(Path folder) throws IOException {
        var name = String.valueOf(folder.getFileName());
        if (name.startsWith(FORMER) && !has(name.substring(FORMER.length()))) {
            Files.move(folder, path.resolve(name.substring(FORMER.length())), StandardCopyOption.ATOMIC_MOVE);
        } else if (name.startsWith(FORMER) || name.startsWith(FRESH)) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
