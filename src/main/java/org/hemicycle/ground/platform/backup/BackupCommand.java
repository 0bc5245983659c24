package org.hemicycle.ground.platform.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.hemicycle.ground.platform.commands.CommandFailed;
import org.hemicycle.ground.platform.commands.Platform;
import org.hemicycle.ground.platform.commands.PlatformCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a backup while the platform runs or not. */
@Command(
        name = "backup",
        description = "Writes all data, uploaded files and settings of one moment to one file; the server may run.")
public final class BackupCommand implements PlatformCommand {
    @Parameters(paramLabel = "FILE", description = "The file to write, such as hemicycle.zip; it must not exist.")
    private Path file = Path.of("");

    @Override
    public int run(Platform platform) {
        var target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new CommandFailed(target + " exists already: name another file or remove this one.");
        }
        var parent = target.getParent();
        if (parent == null || !Files.isWritable(parent)) {
            throw new CommandFailed("No file can be written in " + parent + ": name another folder.");
        }
        var manifest = platform.bean(Backups.class).write(platform.bean(DataSource.class), target);
        var rows = manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
        platform.out()
                .println(
                        "Backup written to " + target + ": " + manifest.tables().size() + " tables, " + rows + " rows, "
                                + manifest.files().size() + " files");
        return 0;
    }
}
