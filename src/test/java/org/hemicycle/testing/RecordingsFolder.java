package org.hemicycle.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of real answers recorded from the sources, which lies outside the repository. */
public final class RecordingsFolder {
    private RecordingsFolder() {}

    /** Where it is; null, and said loudly, where there is none. */
    public static @Nullable Path find(String notDone) {
        var found = Stream.of(
                        System.getenv("HEMICYCLE_RECORDINGS"), "../shared/parliaments", "../../shared/parliaments")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        if (found == null) {
            System.err.println("NO RECORDINGS FOUND: %s. Set HEMICYCLE_RECORDINGS to their folder.".formatted(notDone));
        }
        return found;
    }
}
