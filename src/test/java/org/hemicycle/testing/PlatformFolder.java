package org.hemicycle.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.NoSuchElementException;
import org.hemicycle.ground.platform.database.DatabaseAddress;
import org.springframework.util.FileSystemUtils;

/** A data folder of a test, and the embedded server that a {@link PlatformProcess} runs in it. */
public record PlatformFolder(Path path) implements AutoCloseable {

    /** An empty folder that the database's account can reach. */
    public static PlatformFolder make(String name) throws IOException {
        var path = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), name + "-")
                .toAbsolutePath();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new PlatformFolder(path);
    }

    /** A folder with the same files, belonging to the same users. Nothing may run in this one. */
    public PlatformFolder copy() throws IOException, InterruptedException {
        var copy = make(path.getFileName().toString());
        var program = new ProcessBuilder("cp", "-a", path + "/.", copy.path().toString()).inheritIO();
        if (program.start().waitFor() != 0) {
            throw new IOException("cannot copy " + path);
        }
        return copy;
    }

    /** Where the platform's database is, while its server runs. */
    public DatabaseAddress database() throws IOException {
        var port = pid().get(3).strip();
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/hemicycle",
                "hemicycle",
                Files.readString(path.resolve("postgresql/password")));
    }

    /** The main process of the database's server. Throws {@link NoSuchElementException} when it is not there. */
    public ProcessHandle server() throws IOException {
        return ProcessHandle.of(Long.parseLong(pid().getFirst().strip())).orElseThrow();
    }

    /** Ends all processes of the database's server, if there are any, as {@code kill -9} does. */
    public void killServer() throws IOException {
        if (Files.exists(pidFile())) {
            var main = ProcessHandle.of(Long.parseLong(pid().getFirst().strip())).stream();
            var all = main.flatMap(server ->
                            java.util.stream.Stream.concat(java.util.stream.Stream.of(server), server.descendants()))
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> process.onExit().join());
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(path);
    }

    private List<String> pid() throws IOException {
        return Files.readAllLines(pidFile());
    }

    private Path pidFile() {
        return path.resolve("postgresql/cluster/postmaster.pid");
    }
}
