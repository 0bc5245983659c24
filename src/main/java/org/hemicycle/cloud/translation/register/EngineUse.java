package org.hemicycle.cloud.translation.register;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.engine.Engine;
import org.hemicycle.ground.platform.models.ModelUse;
import org.jspecify.annotations.Nullable;

/**
 * A translation engine as the register tells it.
 *
 * @param quality how good engines were measured to be
 * @param licence of the engine or its data
 * @param credit whom to name
 */
record EngineUse(Engine engine, MeasuredQuality quality, String licence, String credit) implements ModelUse {

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public String key() {
        return "translation.model." + engine.name();
    }

    @Override
    public String version() {
        return directions().stream()
                .map(engine::version)
                .flatMap(version -> List.of(version.split(", ")).stream())
                .filter(version -> !version.isBlank())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Override
    public boolean isThere() {
        return !engine.directions().isEmpty();
    }

    @Override
    public boolean sendsTexts() {
        return !engine.keepsTextHere();
    }

    @Override
    public @Nullable Measurement measurement() {
        return quality.of(name());
    }

    @Override
    public List<Scope> scopes() {
        return directions().stream().map(this::scope).toList();
    }

    private Scope scope(Direction direction) {
        var languages = List.of(direction.from(), direction.to());
        var scores = quality.of(name(), direction);
        return scores == null
                ? new Scope(languages, engine.isRough(direction), null, null)
                : new Scope(languages, engine.isRough(direction), "chrF", scores.chain(), scores.alone());
    }

    private List<Direction> directions() {
        return engine.directions().stream()
                .sorted(Comparator.comparing(Direction::toString))
                .toList();
    }
}
