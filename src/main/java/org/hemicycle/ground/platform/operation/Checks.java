package org.hemicycle.ground.platform.operation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Finding;
import org.hemicycle.ground.platform.commands.Version;
import org.hemicycle.ground.platform.database.CannotStart;
import org.hemicycle.ground.platform.database.Migrations;
import org.hemicycle.ground.platform.database.PlatformDatabase;
import org.hemicycle.ground.platform.files.DataFolder;
import org.hemicycle.ground.platform.files.UnfinishedRestore;

/** What the doctor looks at. */
final class Checks {
    private static final long COMFORTABLE_SPACE_IN_MEGABYTES = 2048;

    private Checks() {}

    static Finding program() {
        return Finding.good(
                "program",
                "Hemicycle " + Version.current() + " on Java " + Runtime.version() + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors");
    }

    static Finding folder(DataFolder data) {
        if (!Files.exists(data.path())) {
            return Finding.note("data folder", data.path() + " is not there yet; ./hemicycle up makes it");
        }
        return Files.isWritable(data.path())
                ? Finding.good("data folder", data.path().toString())
                : Finding.wrong(
                        "data folder", data.path() + " may not be written: give it to the user who starts Hemicycle");
    }

    static Finding space(DataFolder data) {
        try {
            var free = Files.getFileStore(existing(data.path())).getUsableSpace() >> 20;
            return free < COMFORTABLE_SPACE_IN_MEGABYTES
                    ? Finding.wrong("disk", "only " + free + " MB are left: make room, or move the data with --data")
                    : Finding.good("disk", free + " MB are left");
        } catch (IOException e) {
            return Finding.wrong("disk", "its free space cannot be read: " + e.getMessage());
        }
    }

    static Finding restore(DataFolder data) {
        return new UnfinishedRestore(data).isThere()
                ? Finding.wrong("restore", "one was cut short: run ./hemicycle restore again")
                : Finding.good("restore", "none is unfinished");
    }

    static Finding database(DataFolder data) {
        var external = System.getenv().getOrDefault("HEMICYCLE_DB_URL", "");
        if (external.isBlank() && !Files.isDirectory(data.path().resolve("postgresql/cluster"))) {
            return Finding.note("database", "there is none yet; ./hemicycle up makes it");
        }
        try (var database = PlatformDatabase.of(external, data)) {
            var connections = database.address().dataSource();
            try (var connection = connections.getConnection()) {
                var version = "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
                return Migrations.areComplete(connections)
                        ? Finding.good("database", version + ", up to date")
                        : Finding.note(
                                "database", version + "; the next ./hemicycle up makes a backup and upgrades it");
            }
        } catch (CannotStart e) {
            return Finding.wrong("database", String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            return Finding.wrong("database", "it does not answer (" + e.getMessage() + "): check HEMICYCLE_DB_URL");
        }
    }

    static Finding server(DataFolder data) {
        if (!Files.isDirectory(data.path())) {
            return Finding.note("server", "it does not run");
        }
        try (var free = DataLock.take(data, "")) {
            return Finding.note("server", "it does not run");
        } catch (CommandFailed running) {
            return health(data);
        } catch (IOException e) {
            return Finding.wrong("server", String.valueOf(e.getMessage()));
        }
    }

    static Finding backups(DataFolder data) {
        var configured = System.getenv().getOrDefault("HEMICYCLE_BACKUPS", "");
        var folder = configured.isBlank() ? data.path().resolve("backups") : Path.of(configured);
        if (!Files.isDirectory(folder)) {
            return Finding.note("backups", "none yet; the running server makes one every night");
        }
        try (Stream<Path> files = Files.list(folder)) {
            var newest = files.filter(file -> file.toString().endsWith(".zip")).max(Path::compareTo);
            return newest.map(file -> Finding.good("backups", "the newest is " + file))
                    .orElseGet(() -> Finding.note("backups", "none yet; the running server makes one every night"));
        } catch (IOException e) {
            return Finding.wrong("backups", folder + " cannot be read");
        }
    }

    private static Finding health(DataFolder data) {
        try (var client = HttpClient.newHttpClient()) {
            var note = Files.readString(data.path().resolve("up.lock"));
            var request = HttpRequest.newBuilder(URI.create(note.replaceFirst(".* at ", "") + "/health"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            return status == 200
                    ? Finding.good("server", "it runs, " + note)
                    : Finding.wrong("server", note + " answers " + status + ": look into logs/hemicycle.log");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.wrong("server", "interrupted");
        } catch (IOException | IllegalArgumentException e) {
            return Finding.wrong("server", "it runs but does not answer: look into logs/hemicycle.log");
        }
    }

    private static Path existing(Path path) {
        var found = path;
        while (!Files.exists(found) && found.getParent() != null) {
            found = found.getParent();
        }
        return found;
    }
}
