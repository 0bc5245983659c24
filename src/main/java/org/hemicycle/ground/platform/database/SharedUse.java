package org.hemicycle.ground.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The processes that use one embedded server. Starting and stopping is done by one at a time; the last to leave stops the
 * server. A killed process leaves by itself, because the system drops its locks.
 */
final class SharedUse {
    private final FileChannel turn;
    private final FileChannel use;
    private FileLock share;

    private SharedUse(FileChannel turn, FileChannel use, FileLock share) {
        this.turn = turn;
        this.use = use;
        this.share = share;
    }

    /** Joins the users of the server, having made sure that it runs. */
    static SharedUse join(Path folder, Step makeRun) throws IOException {
        var turn = open(folder.resolve("turn.lock"));
        var use = open(folder.resolve("use.lock"));
        try (var mine = turn.lock()) {
            var share = use.lock(0, Long.MAX_VALUE, true);
            makeRun.run();
            return new SharedUse(turn, use, share);
        } catch (IOException | RuntimeException e) {
            use.close();
            turn.close();
            throw e;
        }
    }

    /** Does something to the server while no other process does. */
    void inTurn(Step step) throws IOException {
        try (var mine = turn.lock()) {
            step.run();
        }
    }

    /** Leaves; runs the step when nobody else is left. */
    void leave(Step lastOut) throws IOException {
        try (turn;
                use;
                var mine = turn.lock()) {
            share.release();
            var alone = use.tryLock();
            if (alone != null) {
                lastOut.run();
                alone.release();
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Something to do to the server. */
    interface Step {
        void run() throws IOException;
    }
}
