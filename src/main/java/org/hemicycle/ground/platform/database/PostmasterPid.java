package org.hemicycle.ground.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the server wrote about itself in {@code postmaster.pid}; a file left by a crash names a process that is gone or that
 * is another by now.
 */
record PostmasterPid(long process, int port, String status, boolean isAlive) {
    private static final int PORT = 3;
    private static final int STATUS = 7;

    static PostmasterPid read(Path cluster) throws IOException {
        var lines = lines(cluster.resolve("postmaster.pid"));
        if (lines.isEmpty()) {
            return new PostmasterPid(0, 0, "", false);
        }
        var process = Long.parseLong(lines.getFirst().strip());
        var port = lines.size() > PORT ? Integer.parseInt(lines.get(PORT).strip()) : 0;
        var status = lines.size() > STATUS ? lines.get(STATUS).strip() : "";
        return new PostmasterPid(process, port, status, isServer(process, cluster));
    }

    boolean isReady() {
        return isAlive && status.equals("ready");
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static boolean isServer(long process, Path cluster) {
        var alive = ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
        try {
            var words = Files.readString(Path.of("/proc", Long.toString(process), "cmdline"));
            return alive && words.contains(cluster.toString());
        } catch (IOException e) {
            return alive && !Files.isDirectory(Path.of("/proc/self"));
        }
    }
}
