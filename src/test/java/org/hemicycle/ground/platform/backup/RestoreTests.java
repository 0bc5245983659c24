package org.hemicycle.ground.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.files.DataFolder;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class RestoreTests {
    @RegisterExtension
    static final TestDatabase ORIGINAL = new TestDatabase();

    @RegisterExtension
    static final TestDatabase RESTORED = TestDatabase.empty();

    @TempDir
    static Path folder;

    private static Path backup;
    private static List<String> original;

    @BeforeAll
    static void backUpAndRestore() throws IOException, SQLException {
        AnyRows.fill(ORIGINAL.dataSource());
        var data = new DataFolder(folder.resolve("original"));
        Files.writeString(data.folder("files").resolve("minutes.txt"), "adopted");
        Files.writeString(data.folder("connectors/xy-own").resolve("connector.yaml"), "connector: xy-own");
        Files.writeString(data.folder("index").resolve("segment"), "can be made again");
        backup = folder.resolve("backup.zip");
        original = AnyRows.all(ORIGINAL.dataSource());

        new BackupWriter(ORIGINAL.dataSource(), data).write(backup);
        try (var reader = BackupReader.open(backup)) {
            new Restore(reader, RESTORED.dataSource(), restoredFolder()).run();
        }
    }

    @Test
    void everyTableIsEqual() throws SQLException {
        assertThat(AnyRows.all(RESTORED.dataSource())).isEqualTo(original);
        assertThat(original).anyMatch(row -> row.startsWith("\"harvest\".\"fragment\""));
    }

    @Test
    void numbersGoOnWhereTheyWere() throws SQLException {
        try (var before = ORIGINAL.dataSource().getConnection();
                var after = RESTORED.dataSource().getConnection()) {
            assertThat(new Catalogue(after).sequences()).isEqualTo(new Catalogue(before).sequences());
        }
    }

    @Test
    void uploadedFilesComeBackAndTheIndexDoesNot() {
        assertThat(restoredFolder().path().resolve("files/minutes.txt")).hasContent("adopted");
        assertThat(restoredFolder().path().resolve("connectors/xy-own/connector.yaml"))
                .hasContent("connector: xy-own");
        assertThat(restoredFolder().path().resolve("index")).doesNotExist();
    }

    @Test
    void backupIsReadByItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
    }

    @Test
    void damagedBackupIsRefused() throws IOException {
        var bytes = Files.readAllBytes(backup);
        var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> BackupReader.open(cut))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("cut.zip is damaged or was cut short");
    }

    @Test
    void anotherFileIsNotABackup() throws IOException {
        var other = Files.writeString(folder.resolve("minutes.zip"), "not an archive");

        assertThatThrownBy(() -> BackupReader.open(other)).isInstanceOf(CommandFailed.class);
    }

    private static DataFolder restoredFolder() {
        return new DataFolder(folder.resolve("restored"));
    }
}
