package org.hemicycle.ground.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hemicycle.ground.platform.files.DataFolder;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BackupsTests {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void onlyTheNewestScheduledBackupsStay(@TempDir Path folder) {
        for (var day = 0; day < 4; day++) {
            backupsAt(folder, NOON.plus(Duration.ofDays(day))).writeScheduled(DATABASE.dataSource());
        }

        assertThat(backupsAt(folder, NOON).scheduled())
                .extracting(file -> String.valueOf(file.getFileName()))
                .containsExactly("hemicycle-2026-03-04-120000.zip", "hemicycle-2026-03-05-120000.zip");
    }

    @Test
    void backupBeforeAnUpgradeIsNotRotatedAway(@TempDir Path folder) {
        backupsAt(folder, NOON).beforeUpgrade(DATABASE.dataSource());
        for (var day = 1; day < 5; day++) {
            backupsAt(folder, NOON.plus(Duration.ofDays(day))).writeScheduled(DATABASE.dataSource());
        }

        assertThat(folder.resolve("backups/before-upgrade-2026-03-02-120000.zip"))
                .exists();
    }

    private static Backups backupsAt(Path folder, Instant time) {
        return new Backups(new DataFolder(folder), new BackupSettings("-", 2, ""), Clock.fixed(time, ZoneOffset.UTC));
    }
}
