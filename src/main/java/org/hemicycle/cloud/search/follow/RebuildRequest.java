package org.hemicycle.cloud.search.follow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A request to the process that writes the index, left as a file beside it: there until the index is built anew. */
final class RebuildRequest {
    private final Path file;

    RebuildRequest(Path folder) {
        this.file = folder.resolve("rebuild.requested");
    }

    void ask() {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAsked() {
        return Files.exists(file);
    }

    void done() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
