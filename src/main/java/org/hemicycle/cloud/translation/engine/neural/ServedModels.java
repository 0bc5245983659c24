package org.hemicycle.cloud.translation.engine.neural;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;
import org.hemicycle.cloud.translation.engine.neural.files.CheckedFiles;
import org.hemicycle.cloud.translation.engine.neural.files.ModelCard;
import org.hemicycle.cloud.translation.engine.neural.files.ModelRefused;
import org.hemicycle.cloud.translation.engine.neural.files.Models;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which model serves which direction. They are looked for when somebody first asks, and one that is broken serves none. */
final class ServedModels implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ServedModels.class);

    private final NeuralSettings settings;
    private final Supplier<Models> models;
    private final Clock clock;
    private volatile @Nullable Map<Direction, Served> serving;

    /** A model that serves a direction. */
    record Served(ModelCard card, KeptModel model) {}

    ServedModels(NeuralSettings settings, Supplier<Models> models, Clock clock) {
        this.settings = settings;
        this.models = models;
        this.clock = clock;
    }

    Set<Direction> directions() {
        return serving().keySet();
    }

    String attribution() {
        return serving().values().stream()
                .map(served -> served.card().attribution())
                .filter(credit -> !credit.isBlank())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    Optional<Served> of(Direction direction) {
        return Optional.ofNullable(serving().get(direction));
    }

    private Map<Direction, Served> serving() {
        var known = serving;
        return known == null ? look() : known;
    }

    private synchronized Map<Direction, Served> look() {
        var known = serving;
        if (known == null) {
            known = settings.enabled() ? found() : Map.of();
            serving = known;
        }
        return known;
    }

    private Map<Direction, Served> found() {
        var all = models.get();
        all.refused().forEach((place, why) -> log.error("The model in {} is not used: {}", place, why));
        var found = new HashMap<Direction, Served>();
        for (var files : all.good()) {
            var served = new Served(files.card(), new KeptModel(() -> read(files), settings.idle(), clock));
            served(files.card()).forEach(direction -> found.putIfAbsent(direction, served));
        }
        return Map.copyOf(found);
    }

    /** The directions that the operator names, or those in which it was measured to be good enough. */
    private List<Direction> served(ModelCard card) {
        return settings.directions().isEmpty()
                ? card.passed()
                : card.directions().stream()
                        .filter(direction -> settings.directions().contains(direction.toString()))
                        .toList();
    }

    private LoadedModel read(CheckedFiles files) throws ModelRefused {
        var start = clock.millis();
        var model = LoadedModel.of(files, settings.width(), settings.threads());
        log.info("Model {} read in {} ms", files.card().fullName(), clock.millis() - start);
        return model;
    }

    /** It cannot be used: from now on other engines stand in. The answer is what to tell who has asked. */
    synchronized EngineTrouble refuse(Served broken, ModelRefused why) {
        log.error("Model {} is not used: {}", broken.card().fullName(), why.getMessage());
        serving = serving().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(broken))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return new EngineTrouble(Kind.DIRECTION, "the model is not used: " + why.getMessage());
    }

    /** Those that serve now. */
    List<KeptModel> all() {
        var known = serving;
        return known == null
                ? List.of()
                : known.values().stream().map(Served::model).distinct().toList();
    }

    @Override
    public void close() {
        all().forEach(KeptModel::close);
    }
}
