package org.hemicycle.ground.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.database.Migrations;
import org.hemicycle.ground.platform.files.DataFolder;
import org.postgresql.PGConnection;

/**
 * The way back: an empty database is brought to the versions of the backup, filled, and then brought to the versions of this
 * release. Rows are loaded in one transaction.
 */
final class Restore {
    private final BackupReader backup;
    private final DataSource database;
    private final DataFolder data;

    Restore(BackupReader backup, DataSource database, DataFolder data) {
        this.backup = backup;
        this.database = database;
        this.data = data;
    }

    void run() throws IOException, SQLException {
        refuseUnknown();
        Migrations.migrateTo(database, backup.manifest().schemas());
        load();
        restoreFiles();
        Migrations.migrate(database);
    }

    private void refuseUnknown() {
        backup.manifest().schemas().forEach((schema, version) -> {
            if (!Migrations.know(database, schema, version)) {
                throw new CommandFailed("The backup holds " + schema + " " + version
                        + ", which this Hemicycle does not know: restore it with a newer one.");
            }
        });
    }

    private void load() throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            empty(connection);
            for (var table : backup.manifest().tables()) {
                load(table, connection);
            }
            for (var sequence : backup.manifest().sequences()) {
                set(sequence, connection);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** Migrations may have put rows of their own into the tables; the backup has them too. */
    private void empty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : new Catalogue(connection).tables()) {
                statement.execute("truncate " + table.quoted() + " cascade");
            }
        }
    }

    private void load(Manifest.Table table, Connection connection) throws IOException, SQLException {
        var target = new Catalogue.Table(table.schema(), table.name(), table.columns());
        try (var rows = backup.open(table.entry())) {
            var count = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + target.quoted() + " (" + target.quotedColumns()
                                    + ") from stdin (encoding 'UTF8')",
                            rows,
                            1 << 16);
            if (count != table.rows()) {
                throw new IllegalStateException(table.entry() + " gave " + count + " rows instead of " + table.rows());
            }
        }
    }

    private static void set(Manifest.Sequence sequence, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, Catalogue.quote(sequence.schema()) + "." + Catalogue.quote(sequence.name()));
            statement.setLong(2, sequence.lastValue());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    private void restoreFiles() throws IOException {
        for (var kept : backup.manifest().files()) {
            var file = data.path().resolve(kept.path()).normalize();
            if (!isInAFolderOfFiles(file)) {
                throw new CommandFailed("The backup holds a file outside the data folder: " + kept.path() + ".");
            }
            Files.createDirectories(file.resolveSibling("."));
            try (var content = backup.open(kept.entry())) {
                Files.copy(content, file);
            }
        }
    }

    private boolean isInAFolderOfFiles(Path file) {
        return BackupWriter.FOLDERS.stream()
                .anyMatch(folder -> file.startsWith(data.path().resolve(folder)));
    }
}
