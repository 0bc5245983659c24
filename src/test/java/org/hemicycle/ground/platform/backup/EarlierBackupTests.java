package org.hemicycle.ground.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.database.Migrations;
import org.hemicycle.ground.platform.files.DataFolder;
import org.hemicycle.testing.EarlierPostgres;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups that earlier releases of the program or of PostgreSQL have made. */
@SuppressWarnings("NullAway.Init")
class EarlierBackupTests {
    @TempDir
    private Path folder;

    private TestDatabase original;
    private TestDatabase restored;

    @BeforeEach
    void makeDatabases() {
        original = TestDatabase.empty();
        original.open();
        restored = TestDatabase.empty();
        restored.open();
    }

    @AfterEach
    void dropDatabases() {
        original.close();
        restored.close();
    }

    @Test
    void backupOfAnEarlierReleaseIsBroughtToThisOne() throws Exception {
        Migrations.migrateTo(original.dataSource(), Map.of("platform", "001", "harvest", "004"));
        AnyRows.fill(original.dataSource());
        var rows = AnyRows.all(original.dataSource());

        restore(backup(original.dataSource()), restored.dataSource());

        assertThat(rows).anyMatch(row -> row.startsWith("\"platform\".\"change\""));
        var known = rows.stream().map(EarlierBackupTests::table).collect(Collectors.toSet());
        assertThat(AnyRows.all(restored.dataSource()))
                .containsAll(rows)
                .filteredOn(row -> known.contains(table(row)))
                .as("tables that came later may begin with rows of their own")
                .hasSameSizeAs(rows);
        assertThat(Migrations.areComplete(restored.dataSource())).isTrue();
    }

    @Test
    void backupOfALaterReleaseIsRefused() throws Exception {
        Migrations.migrate(original.dataSource());
        original.jooq().execute("update legislation.flyway_schema_history set version = '900'");
        var backup = backup(original.dataSource());

        assertThatThrownBy(() -> restore(backup, restored.dataSource()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("newer");
        assertThat(restored.jooq()
                        .fetchCount(
                                org.jooq.impl.DSL.table("information_schema.schemata"),
                                org.jooq.impl.DSL.condition("schema_name in ('platform', 'harvest', 'legislation')")))
                .isZero();
    }

    @Test
    @Tag("long")
    void backupOfAnEarlierPostgresqlRestoresIntoThisOne() throws Exception {
        List<String> rows;
        Path backup;
        try (var earlier = EarlierPostgres.start()) {
            var database = earlier.address().dataSource();
            assertThat(major(database)).isEqualTo("17");
            Migrations.migrate(database);
            AnyRows.fill(database);
            rows = AnyRows.all(database);
            backup = backup(database);
        }

        restore(backup, restored.dataSource());

        assertThat(major(restored.dataSource())).isEqualTo("18");
        assertThat(AnyRows.all(restored.dataSource())).isEqualTo(rows);
    }

    /** The table that a row of {@link AnyRows} belongs to. */
    private static String table(String row) {
        return row.substring(0, row.indexOf(' '));
    }

    private Path backup(DataSource database) throws IOException, SQLException {
        var file = folder.resolve("backup.zip");
        new BackupWriter(database, new DataFolder(folder.resolve("original"))).write(file);
        return file;
    }

    private void restore(Path backup, DataSource database) throws IOException, SQLException {
        try (var reader = BackupReader.open(backup)) {
            new Restore(reader, database, new DataFolder(folder.resolve("restored"))).run();
        }
    }

    private static String major(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return Integer.toString(connection.getMetaData().getDatabaseMajorVersion());
        }
    }
}
