package org.hemicycle.cloud.translation.engine.apertium.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.engine.apertium.ApertiumEngine;
import org.hemicycle.ground.platform.commands.Provision;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Fetches Apertium where the languages are not joined and the system has apt. The platform works without it meanwhile and where
 * it cannot be had; why it cannot is kept for the doctor.
 */
public final class ApertiumFetcher implements Provision, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ApertiumFetcher.class);

    private final FetchSettings settings;
    private final ApertiumEngine engine;
    private final Path engines;
    private final Map<String, String> aptSettings;
    private final boolean aptIsThere;
    private volatile @Nullable Thread work;

    ApertiumFetcher(
            FetchSettings settings,
            ApertiumEngine engine,
            Path engines,
            Map<String, String> aptSettings,
            boolean aptIsThere) {
        this.settings = settings;
        this.engine = engine;
        this.engines = engines;
        this.aptSettings = Map.copyOf(aptSettings);
        this.aptIsThere = aptIsThere;
    }

    @Override
    public void begin(Consumer<String> terminal) {
        if (settings.enabled() && engine.isEnabled() && !isJoined() && !wasAskedFor()) {
            work = Thread.ofPlatform().daemon().name("apertium-fetch").start(() -> fetch(terminal));
        }
    }

    /** Why the last attempt failed, in one English sentence for an operator; empty after one that did not. */
    public Optional<String> trouble() {
        return Trouble.in(engines);
    }

    /** Waits until the attempt that runs has ended. */
    void await() throws InterruptedException {
        var now = work;
        if (now != null) {
            now.join();
        }
    }

    @Override
    public void close() {
        var now = work;
        if (now != null) {
            now.interrupt();
        }
    }

    private void fetch(Consumer<String> terminal) {
        try {
            Files.createDirectories(engines);
            attempt(terminal);
            Trouble.forget(engines);
            engine.lookAgain();
            log.info("Apertium was fetched: {} directions", engine.directions().size());
        } catch (CannotFetch e) {
            fail(String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            fail("its files cannot be written or read: " + e.getMessage());
        } catch (InterruptedException e) {
            log.info("Apertium was not fetched to the end; the next start goes on");
        }
    }

    private void attempt(Consumer<String> terminal) throws IOException, InterruptedException, CannotFetch {
        if (!aptIsThere) {
            throw new CannotFetch("this system has no apt: install Apertium and its pairs of languages in its own way");
        }
        var ours = Files.createDirectories(engines.resolve("apt"));
        new Fetching(engines, new Apt(ours, aptSettings)).fetch(settings.packages(), terminal);
        FileSystemUtils.deleteRecursively(ours);
    }

    private void fail(String sentence) {
        log.warn("Apertium was not fetched: {}. Texts are shown in their own language meanwhile.", sentence);
        Trouble.keep(engines, sentence);
    }

    private boolean isJoined() {
        var languages = settings.languages();
        return languages.stream()
                .allMatch(from -> languages.stream()
                        .filter(to -> !to.equals(from))
                        .allMatch(to -> engine.directions().contains(new Direction(from, to))));
    }

    /** What the sources do not have is not asked for at every start. */
    private boolean wasAskedFor() {
        var asked = engines.resolve("apertium/asked-for");
        try {
            return Files.exists(asked)
                    && List.of(Files.readString(asked).split(" ")).equals(settings.packages());
        } catch (IOException e) {
            return false;
        }
    }
}
