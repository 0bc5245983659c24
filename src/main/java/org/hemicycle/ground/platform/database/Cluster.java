package org.hemicycle.ground.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.hemicycle.ground.platform.files.Folders;
import org.springframework.util.FileSystemUtils;

/** The files of the embedded server, and the programs that make, start and stop it. */
final class Cluster {
    static final String USER = "hemicycle";
    private static final int ATTEMPTS_AFTER_A_CRASH = 100;
    private static final List<String> DURABLE =
            List.of("-c fsync=on", "-c full_page_writes=on", "-c synchronous_commit=on");
    private static final List<String> DISPOSABLE =
            List.of("-c fsync=off", "-c full_page_writes=off", "-c synchronous_commit=off", "-c max_connections=300");

    private final Path folder;
    private final Path files;
    private final Path log;
    private final PostgresBinaries binaries;
    private final ServerAccount account;
    private final boolean durable;

    Cluster(Path folder, PostgresBinaries binaries, boolean durable) throws IOException {
        this.folder = folder;
        this.files = folder.resolve("cluster");
        this.log = folder.resolve("log").resolve("start.log");
        this.binaries = binaries;
        this.account = ServerAccount.of(folder, binaries);
        this.durable = durable;
    }

    /** Makes the files on first use; an attempt that was cut short leaves nothing that is taken for a cluster. */
    void create(String password) throws IOException {
        account.own(Files.createDirectories(folder.resolve("log")));
        if (Files.exists(files)) {
            checkMajor();
            return;
        }
        var fresh = folder.resolve("cluster.new");
        var secret = folder.resolve("password.initial");
        FileSystemUtils.deleteRecursively(fresh);
        Files.createDirectory(fresh);
        account.own(fresh);
        try {
            Folders.writeSecret(secret, password);
            account.own(secret);
            run(List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + fresh,
                    "--username=" + USER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions",
                    durable ? "--data-checksums" : "--no-sync"));
        } finally {
            Files.deleteIfExists(secret);
        }
        Files.move(fresh, files, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server on a free port of the loopback interface. */
    void start() throws IOException {
        removeStalePid();
        for (var attempt = 1; ; attempt++) {
            try {
                start(freePort());
                return;
            } catch (CannotStart e) {
                if (attempt == 3 || !Files.readString(log).contains("could not bind")) {
                    throw new CannotStart(e.getMessage() + " The server's log is " + log + ".", e);
                }
            }
        }
    }

    /** Starts the server on the port it had; its own processes may take a moment to notice that it has died. */
    void startAgain(int port) throws IOException {
        for (var attempt = 1; ; attempt++) {
            try {
                removeStalePid();
                start(port);
                return;
            } catch (CannotStart e) {
                if (attempt == ATTEMPTS_AFTER_A_CRASH) {
                    throw e;
                }
                pause();
            }
        }
    }

    private void start(int port) throws IOException {
        run(List.of(
                binaries.program("pg_ctl"),
                "start",
                "--pgdata=" + files,
                "--log=" + log,
                "--wait",
                "--timeout=600",
                "--options=" + options(port)));
    }

    /** Stops the server and waits until its files are consistent. */
    void stop() throws IOException {
        run(List.of(
                binaries.program("pg_ctl"),
                "stop",
                "--pgdata=" + files,
                "--mode=" + (durable ? "fast" : "immediate"),
                "--wait",
                "--timeout=600"));
    }

    /** The server that runs on these files, waiting for one that is starting or stopping. */
    PostmasterPid running(Duration patience) throws IOException {
        var end = System.nanoTime() + patience.toNanos();
        var pid = PostmasterPid.read(files);
        while (pid.isAlive() && !pid.isReady() && System.nanoTime() < end) {
            pause();
            pid = PostmasterPid.read(files);
        }
        if (pid.isAlive() && !pid.isReady()) {
            throw new CannotStart("The embedded PostgreSQL (process " + pid.process()
                    + ") neither starts nor stops; its log is " + log + ".");
        }
        return pid;
    }

    private void checkMajor() throws IOException {
        var major = Files.readString(files.resolve("PG_VERSION")).strip();
        if (!major.equals(Integer.toString(PostgresBinaries.MAJOR))) {
            throw new CannotStart("The data in " + folder + " were made by PostgreSQL " + major
                    + ", this Hemicycle has PostgreSQL " + PostgresBinaries.MAJOR
                    + ": make a backup with the Hemicycle that wrote them and restore it into an empty data folder.");
        }
    }

    private void removeStalePid() throws IOException {
        if (!PostmasterPid.read(files).isAlive()) {
            Files.deleteIfExists(files.resolve("postmaster.pid"));
        }
    }

    private String options(int port) {
        var always = List.of(
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c timezone=UTC",
                "-c log_timezone=UTC",
                "-c log_error_verbosity=terse",
                "-c log_min_error_statement=panic",
                "-c logging_collector=on",
                "-c log_directory=../log",
                "-c log_filename=postgresql-%a.log",
                "-c log_rotation_age=1d",
                "-c log_truncate_on_rotation=on",
                "-c max_wal_size=2GB");
        return String.join(" ", always) + " " + String.join(" ", durable ? DURABLE : DISPOSABLE);
    }

    private void run(List<String> command) throws IOException {
        var output = Files.createTempFile("hemicycle-postgresql", ".out");
        try {
            var builder = new ProcessBuilder(account.command(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("HEMICYCLE"));
            builder.environment().put("LC_ALL", "C");
            if (builder.start().waitFor() != 0) {
                throw new CannotStart(Trouble.sentence(Files.readString(output) + tail()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while PostgreSQL was starting or stopping.", e);
        } finally {
            Files.delete(output);
        }
    }

    private String tail() throws IOException {
        if (!Files.isReadable(log)) {
            return "";
        }
        var text = Files.readString(log);
        return text.substring(Math.max(0, text.length() - 2000));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for PostgreSQL.", e);
        }
    }
}
