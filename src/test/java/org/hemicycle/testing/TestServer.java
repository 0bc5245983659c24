package org.hemicycle.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.hemicycle.ground.platform.database.DatabaseAddress;
import org.hemicycle.ground.platform.database.Migrations;
import org.hemicycle.ground.platform.database.PostgresServer;
import org.springframework.util.FileSystemUtils;

/** The one PostgreSQL server of this JVM, started by the first test that needs it and removed when the JVM ends. */
final class TestServer {
    private static final String TEMPLATE = "template_of_tests";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Path BUILD = Path.of("target").toAbsolutePath();

    private final PostgresServer server;

    private TestServer(Path folder) {
        server = PostgresServer.disposable(folder, BUILD.resolve("postgresql"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        server.execute("create database " + TEMPLATE);
        Migrations.migrate(server.address(TEMPLATE).dataSource());
    }

    static TestServer instance() {
        return Lazy.INSTANCE;
    }

    /** A new database with all schemas and no rows. */
    DatabaseAddress migratedDatabase() {
        return create(" template " + TEMPLATE);
    }

    /** A new database with nothing in it. */
    DatabaseAddress emptyDatabase() {
        return create("");
    }

    /** Removes a database, closing the connections to it. */
    void drop(DatabaseAddress address) {
        server.execute("drop database if exists " + address.url().replaceAll(".*/", "") + " with (force)");
    }

    private DatabaseAddress create(String template) {
        var name = "test_" + COUNT.incrementAndGet();
        server.execute("create database " + name + template);
        return server.address(name);
    }

    private void remove(Path folder) {
        server.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Lazy {
        static final TestServer INSTANCE = start();

        private static TestServer start() {
            try {
                FileSystemUtils.deleteRecursively(BUILD.resolve("test-data"));
                return new TestServer(
                        Files.createTempDirectory(Files.createDirectories(BUILD.resolve("test-postgresql")), "jvm-"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
