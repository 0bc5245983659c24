package org.hemicycle.ground.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hemicycle.ground.platform.files.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL server of one folder. It is started if it does not run, adopted if another process runs it or a
 * killed one left it behind, and stopped when the last process that uses it ends.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String DATABASE = "hemicycle";
    private static final int REST = 5;

    private final Cluster cluster;
    private final SharedUse use;
    private final int port;
    private final String password;
    private volatile boolean closing;

    private PostgresServer(Path folder, Path programs, boolean durable) throws IOException {
        Files.createDirectories(folder);
        this.cluster = new Cluster(folder, PostgresBinaries.in(programs), durable);
        var secret = folder.resolve("password");
        this.use = SharedUse.join(folder, () -> makeRun(cluster, password(secret)));
        this.password = password(secret);
        var running = cluster.running(Duration.ofMinutes(1));
        this.port = running.port();
        if (durable) {
            watch(running.process());
        }
    }

    /** A server that loses nothing it has acknowledged. */
    public static PostgresServer durable(Path folder) {
        return open(folder, folder, true);
    }

    /** A server for tests and builds, fast and forgetful; its programs are shared between such servers. */
    public static PostgresServer disposable(Path folder, Path programs) {
        return open(folder, programs, false);
    }

    private static PostgresServer open(Path folder, Path programs, boolean durable) {
        try {
            var server = new PostgresServer(
                    folder.toAbsolutePath().normalize(),
                    programs.toAbsolutePath().normalize(),
                    durable);
            server.createDatabase();
            return server;
        } catch (SQLException e) {
            throw new CannotStart("The embedded PostgreSQL does not answer: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CannotStart(Trouble.sentence(String.valueOf(e.getMessage())), e);
        }
    }

    /** The address of the platform's database. */
    public DatabaseAddress address() {
        return address(DATABASE);
    }

    /** The address of a database of this server. */
    public DatabaseAddress address(String database) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, Cluster.USER, password);
    }

    /** Runs a statement outside any transaction, on the server's own database. */
    public void execute(String sql) {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Stops the server, unless another process uses it. */
    @Override
    public void close() {
        closing = true;
        try {
            use.leave(cluster::stop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server again on the same port when it dies while it is in use. */
    private void watch(long process) {
        ProcessHandle.of(process)
                .ifPresent(server -> server.onExit().thenRunAsync(() -> {
                    if (!closing) {
                        LOG.error("The embedded PostgreSQL has ended; it is started again");
                        startAgain();
                    }
                }));
    }

    private void startAgain() {
        try {
            use.inTurn(() -> {
                if (!closing && !cluster.running(Duration.ofMinutes(1)).isAlive()) {
                    cluster.startAgain(port);
                }
            });
            watch(cluster.running(Duration.ofMinutes(1)).process());
        } catch (IOException | RuntimeException e) {
            LOG.error("The embedded PostgreSQL could not be started again; it is tried every {} seconds", REST, e);
            CompletableFuture.delayedExecutor(REST, TimeUnit.SECONDS).execute(() -> {
                if (!closing) {
                    startAgain();
                }
            });
        }
    }

    private static void makeRun(Cluster cluster, String password) throws IOException {
        cluster.create(password);
        if (!cluster.running(Duration.ofMinutes(1)).isAlive()) {
            cluster.start();
        }
    }

    private void createDatabase() throws SQLException {
        try (var connection = connect("postgres");
                var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, DATABASE);
            if (!query.executeQuery().next()) {
                connection.createStatement().execute("create database " + DATABASE);
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", Cluster.USER);
        login.setProperty("password", password);
        return DriverManager.getConnection(address(database).url(), login);
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            var random = new byte[32];
            new SecureRandom().nextBytes(random);
            Folders.writeSecret(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file);
    }
}
