package org.hemicycle.ground.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.sql.DataSource;
import org.hemicycle.ground.platform.database.UpgradeGuard;
import org.hemicycle.ground.platform.files.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Backups of this installation: those an operator asks for, the scheduled ones, and those before an upgrade. */
@Component
class Backups implements UpgradeGuard {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String SCHEDULED = "hemicycle-";
    private static final String BEFORE_UPGRADE = "before-upgrade-";

    private final DataFolder data;
    private final BackupSettings settings;
    private final Clock clock;

    Backups(DataFolder data, BackupSettings settings, Clock clock) {
        this.data = data;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes one backup to the file. */
    Manifest write(DataSource database, Path file) {
        try {
            return new BackupWriter(database, data).write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The backup " + file + " could not be written", e);
        }
    }

    /** Writes the backup of the schedule and removes the oldest ones beyond the number to keep. */
    void writeScheduled(DataSource database) {
        var file = folder().resolve(SCHEDULED + STAMP.format(clock.instant()) + ".zip");
        write(database, file);
        LOG.info("Backup written to {}", file);
        var all = files(SCHEDULED);
        all.stream().limit(Math.max(0, all.size() - settings.keep())).forEach(Backups::delete);
    }

    @Override
    public void beforeUpgrade(DataSource database) {
        var file = folder().resolve(BEFORE_UPGRADE + STAMP.format(clock.instant()) + ".zip");
        write(database, file);
        LOG.info("The data are about to be upgraded; a backup was written to {}", file);
    }

    /** The scheduled backups, oldest first. */
    List<Path> scheduled() {
        return files(SCHEDULED);
    }

    /** The folder of backups that the platform makes by itself. */
    Path folder() {
        try {
            var configured = settings.folder();
            return configured.isBlank() ? data.folder("backups") : Files.createDirectories(Path.of(configured));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files(String prefix) {
        try (var found = Files.list(folder())) {
            return found.filter(file -> isBackup(file, prefix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBackup(Path file, String prefix) {
        var name = String.valueOf(file.getFileName());
        return name.startsWith(prefix) && name.endsWith(".zip");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
