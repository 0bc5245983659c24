package org.hemicycle.cloud.translation.engine.neural;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.engine.neural.files.Models;
import org.hemicycle.ground.platform.files.DataFolder;
import org.hemicycle.ground.shared.Sha256;

/** A copy of the small model that tests carry, in the data folder of an operator; it knows the titles of an invented grammar. */
final class TinyModel {
    static final Direction EN_FR = new Direction("en", "fr");
    static final Direction FR_EN = new Direction("fr", "en");

    private static final Path ORIGINAL = Path.of("src/test/resources/translation/tiny-model");

    private final Path data;
    private final Path folder;

    private TinyModel(Path data) {
        this.data = data;
        this.folder = data.resolve("models/tiny");
    }

    static TinyModel in(Path data) throws IOException {
        var model = new TinyModel(data);
        Files.createDirectories(model.folder);
        try (var files = Files.list(ORIGINAL)) {
            for (var file : files.toList()) {
                Files.copy(file, model.folder.resolve(file.getFileName()));
            }
        }
        return model;
    }

    byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    /** Puts another file in the place of one, and its checksum into the card where it is to be believed. */
    void replace(String file, byte[] bytes, boolean believed) throws IOException {
        var old = sum(bytes(file));
        Files.write(folder.resolve(file), bytes);
        if (believed) {
            editCard(old, sum(bytes));
        }
    }

    void editCard(String old, String now) throws IOException {
        var card = folder.resolve("model.json");
        Files.writeString(card, Files.readString(card).replace(old, now));
    }

    NeuralEngine engine(int width) {
        return engine(settings(width, List.of(), Duration.ofSeconds(60)), Clock.systemUTC());
    }

    NeuralEngine engine(NeuralSettings settings, Clock clock) {
        return new NeuralEngine(settings, () -> Models.of(new DataFolder(data)), clock);
    }

    static NeuralSettings settings(int width, List<String> directions, Duration patience) {
        return new NeuralSettings(true, directions, width, 1, 2, patience, Duration.ofMinutes(10), 5_000);
    }

    private static String sum(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes));
    }

    /** What this process holds, and what of it Java holds outside its heap for others, in megabytes. */
    static Memory memory() {
        try {
            var whole = Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) >> 10)
                    .findFirst()
                    .orElseThrow();
            var direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                    .filter(pool -> pool.getName().equals("direct"))
                    .mapToLong(pool -> pool.getMemoryUsed() >> 20)
                    .sum();
            return new Memory(whole, direct);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In megabytes. */
    record Memory(long whole, long direct) {}
}
