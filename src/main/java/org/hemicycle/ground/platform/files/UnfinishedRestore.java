package org.hemicycle.ground.platform.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Marks a data folder while a backup is restored into it, so that half a platform is never started. */
public record UnfinishedRestore(DataFolder data) {

    /** Whether an attempt was cut short. */
    public boolean isThere() {
        return Files.exists(mark());
    }

    /** Takes away what an attempt that was cut short has left in these folders. */
    public void clear(Stream<String> folders) throws IOException {
        if (isThere()) {
            for (var folder : folders.toList()) {
                FileSystemUtils.deleteRecursively(data.path().resolve(folder));
            }
            Files.delete(mark());
        }
    }

    /** Sets the mark. */
    public void begin() throws IOException {
        Files.createDirectories(data.path());
        Files.createFile(mark());
    }

    /** Takes the mark away. */
    public void end() throws IOException {
        Files.delete(mark());
    }

    private Path mark() {
        return data.path().resolve("restore.unfinished");
    }
}
