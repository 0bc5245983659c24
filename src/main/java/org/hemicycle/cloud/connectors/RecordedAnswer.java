package org.hemicycle.cloud.connectors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recorded file that answers a request.
 *
 * @param derived whether others have rewritten the source's own bytes
 * @param readAs the name of the pattern whose {@code read} applies; null where the stream's own does
 * @param recorded when it was recorded, where that is known
 */
public record RecordedAnswer(
        Path path,
        boolean derived,
        @Nullable String readAs,
        @Nullable LocalDate recorded) {

    /** The bytes of the file. The caller closes the stream. */
    public InputStream open() {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
