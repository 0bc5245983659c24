package org.hemicycle.cloud.translation.engine.apertium;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.hemicycle.cloud.translation.engine.EngineTrouble;

/** Tries out what was unpacked before it is used: every direction that it has must answer. */
public final class Trial {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Trial() {}

    /**
     * What does not work of the Apertium under a root; empty where all does.
     *
     * @param folder in which its programs run meanwhile
     */
    public static Optional<String> of(Path root, Path folder) throws IOException, InterruptedException {
        var clock = Clock.systemUTC();
        var modes = Installation.unpacked(root).modes();
        try (var threads = Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("apertium-trial-", 0).factory());
                var pipelines = new Pipelines(1, 1, PATIENCE, folder.toFile(), threads, clock)) {
            for (var mode : modes) {
                new WorkingMode(mode, pipelines, PATIENCE, clock).translate("Hemicycle");
            }
        } catch (EngineTrouble e) {
            return Optional.ofNullable(e.getMessage());
        }
        return modes.isEmpty() ? Optional.of("it holds no pair of languages that can run") : Optional.empty();
    }
}
