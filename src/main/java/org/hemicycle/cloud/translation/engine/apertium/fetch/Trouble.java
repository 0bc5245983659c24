package org.hemicycle.cloud.translation.engine.apertium.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why the last attempt failed, in a file that the doctor reads. */
final class Trouble {
    private static final Logger log = LoggerFactory.getLogger(Trouble.class);
    private static final String FILE = "trouble.txt";

    private Trouble() {}

    static Optional<String> in(Path engines) {
        try {
            var file = engines.resolve(FILE);
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.of("the reason cannot be read: " + e.getMessage());
        }
    }

    static void keep(Path engines, String sentence) {
        try {
            Files.createDirectories(engines);
            Files.writeString(engines.resolve(FILE), sentence + "\n");
        } catch (IOException e) {
            log.warn("Why Apertium was not fetched cannot be kept for the doctor: {}", e.getMessage());
        }
    }

    static void forget(Path engines) throws IOException {
        Files.deleteIfExists(engines.resolve(FILE));
    }
}
