package org.hemicycle.cloud.translation.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.ground.platform.models.ModelUse.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * How good translations were measured to be, as the benchmark of their quality wrote it down: on titles that nobody who wrote a
 * rule had seen.
 */
final class MeasuredQuality {
    private static final String FILE = "content/translation/measured.yaml";

    private final Measurement measurement;
    private final Map<String, Map<Direction, Scores>> engines;

    private MeasuredQuality(Measurement measurement, Map<String, Map<Direction, Scores>> engines) {
        this.measurement = measurement;
        this.engines = engines;
    }

    /**
     * What came of a direction.
     *
     * @param chain chrF of what readers get, 0 to 100
     * @param alone what it is compared with: rules without terms and heads, or the rules in place of our own model
     */
    record Scores(double chain, double alone) {}

    /** What is in the product. */
    static MeasuredQuality read() {
        try (var in = MeasuredQuality.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + FILE + " on the class path");
            }
            return of(Declared.read(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MeasuredQuality of(Declared file) {
        var engines = new HashMap<String, Map<Direction, Scores>>();
        for (var score : file.list("scores")) {
            engines.computeIfAbsent(score.text("engine"), name -> new HashMap<>())
                    .put(Direction.of(score.text("direction")), scores(score));
        }
        return new MeasuredQuality(
                new Measurement(LocalDate.parse(file.text("date")), Integer.parseInt(file.text("rows"))), engines);
    }

    private static Scores scores(Declared score) {
        return new Scores(Double.parseDouble(score.text("chain")), Double.parseDouble(score.text("alone")));
    }

    /** What it was measured on; null for an engine that was not. */
    @Nullable
    Measurement of(String engine) {
        return engines.containsKey(engine) ? measurement : null;
    }

    /** The scores of an engine in a direction; null where it was not measured. */
    @Nullable
    Scores of(String engine, Direction direction) {
        return engines.getOrDefault(engine, Map.of()).get(direction);
    }
}
