package org.hemicycle.cloud.translation.engine.neural;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hemicycle.cloud.translation.engine.neural.files.Models;
import org.hemicycle.ground.platform.files.DataFolder;

/** Models as the platform finds them, for measuring: those that the product carries, and those of a data folder. */
public final class OurModels {
    private OurModels() {}

    /**
     * All of them, in every direction, whether it has passed its gate or not.
     *
     * @param data a data folder; models are in its folder {@code models}
     */
    public static NeuralEngine all(Path data) {
        var models = Models.of(new DataFolder(data));
        var directions = models.good().stream()
                .flatMap(model -> model.card().directions().stream())
                .map(Object::toString)
                .distinct()
                .toList();
        return engine(models, directions);
    }

    /** Those that the product serves by itself. */
    public static NeuralEngine served(Path data) {
        return engine(Models.of(new DataFolder(data)), List.of());
    }

    private static NeuralEngine engine(Models models, List<String> directions) {
        return new NeuralEngine(
                new NeuralSettings(true, directions, 4, 1, 1, Duration.ofMinutes(1), Duration.ofMinutes(10), 5_000),
                () -> models,
                Clock.systemUTC());
    }
}
