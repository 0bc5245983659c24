package org.hemicycle.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.hemicycle.ground.platform.database.DatabaseAddress;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** A server of an earlier major release of PostgreSQL, as an operator may have one. Only the long tests fetch its programs. */
public final class EarlierPostgres implements AutoCloseable {
    private static final Path PROGRAMS = Path.of("target/postgresql-17/programs.jar");
    private static final int NOBODY = 65534;

    private final PlatformFolder folder;
    private final int port;

    private EarlierPostgres(PlatformFolder folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts one with nothing in it. */
    public static EarlierPostgres start() throws IOException, InterruptedException {
        var folder = PlatformFolder.make("postgresql-17");
        unpack(folder.path());
        var cluster = Files.createDirectory(folder.path().resolve("cluster"));
        if (isRoot()) {
            Files.setAttribute(cluster, "unix:uid", NOBODY);
        }
        var server = new EarlierPostgres(folder, freePort());
        server.run(
                "initdb", "--pgdata=" + cluster, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-sync");
        server.run(
                "pg_ctl",
                "start",
                "--pgdata=" + cluster,
                "--log=" + cluster.resolve("start.log"),
                "--wait",
                "--options=-p " + server.port
                        + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off");
        return server;
    }

    /** Its database. */
    public DatabaseAddress address() {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
    }

    @Override
    public void close() throws Exception {
        run("pg_ctl", "stop", "--pgdata=" + folder.path().resolve("cluster"), "--mode=immediate", "--wait");
        FileSystemUtils.deleteRecursively(folder.path());
    }

    private void run(String program, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"));
        }
        command.add(folder.path().resolve("bin").resolve(program).toString());
        command.addAll(List.of(words));
        var log = folder.path().resolve(program + ".log").toFile();
        var process = new ProcessBuilder(command)
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(program + ": " + Files.readString(log.toPath()));
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var jar = new JarFile(PROGRAMS.toFile())) {
            var archive = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            try (var entries = new TarArchiveInputStream(
                    new XZInputStream(new BufferedInputStream(jar.getInputStream(archive))))) {
                for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                    var file = target.resolve(entry.getName());
                    Files.createDirectories(entry.isDirectory() ? file : file.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                    } else if (entry.isFile()) {
                        Files.copy(entries, file);
                        file.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
                    }
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
