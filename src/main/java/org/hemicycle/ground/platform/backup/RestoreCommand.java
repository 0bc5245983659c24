package org.hemicycle.ground.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import org.hemicycle.ground.platform.database.PlatformDatabase;
import org.hemicycle.ground.platform.files.DataFolder;
import org.hemicycle.ground.platform.files.UnfinishedRestore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes the platform of a backup in an empty data folder. */
@Command(
        name = "restore",
        description =
                "Restores a backup of this or an earlier release into an empty data folder; the index is rebuilt at"
                        + " the next start.")
public final class RestoreCommand implements PlatformCommand {
    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Override
    public int run(Platform platform) throws Exception {
        try (var backup = BackupReader.open(file.toAbsolutePath().normalize())) {
            var data = platform.data();
            var unfinished = new UnfinishedRestore(data);
            unfinished.clear(Stream.concat(Stream.of("postgresql"), BackupWriter.FOLDERS.stream()));
            refuseUnlessEmpty(data);
            unfinished.begin();
            restore(backup, data);
            unfinished.end();
            platform.out()
                    .println("Restored the backup of " + backup.manifest().made() + " into " + data.path()
                            + "; ./hemicycle up starts it");
            return 0;
        }
    }

    private static void restore(BackupReader backup, DataFolder data) throws IOException, SQLException {
        var external = System.getenv().getOrDefault("HEMICYCLE_DB_URL", "");
        try (var database = PlatformDatabase.of(external, data)) {
            var connections = database.address().dataSource();
            refuseUnlessEmpty(connections);
            new Restore(backup, connections, data).run();
        }
    }

    private static void refuseUnlessEmpty(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            if (!new Catalogue(connection).versions().isEmpty()) {
                throw new CommandFailed("The database of HEMICYCLE_DB_URL is not empty: name an empty one.");
            }
        }
    }

    private static void refuseUnlessEmpty(DataFolder data) throws IOException {
        if (!Files.isDirectory(data.path())) {
            return;
        }
        try (Stream<Path> found = Files.list(data.path())) {
            var inTheWay = found.filter(entry -> !entry.endsWith("logs") && !entry.endsWith("backups"))
                    .findFirst();
            if (inTheWay.isPresent()) {
                throw new CommandFailed("The data folder " + data.path() + " is not empty ("
                        + inTheWay.get().getFileName() + "): restore into an empty one, named with --data.");
            }
        }
    }
}
