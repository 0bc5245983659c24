package org.hemicycle.cloud.translation.chain;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.engine.Engine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.Quality;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Brings a text into another language by the best machine that can. What people made of a text comes before any machine and is
 * not asked for here.
 */
@Component
public class Chain {
    private final List<Engine> engines;
    private final Clock clock;

    Chain(ObjectProvider<Engine> engines, Clock clock) {
        this.engines = engines.orderedStream().toList();
        this.clock = clock;
    }

    /** Whether there is a machine for a direction now. */
    public boolean has(Direction direction) {
        return engine(direction).isPresent();
    }

    /** The directions for which there is a machine now. */
    public Set<Direction> directions() {
        return engines.stream().flatMap(engine -> engine.directions().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** What the machine of a direction is now; what another version has made is worth making anew. Empty without a machine. */
    public Optional<String> version(Direction direction) {
        return engine(direction).map(engine -> engine.version(direction));
    }

    /** Translates a text. Throws {@link EngineTrouble}. */
    public TranslatedText translate(OriginalText text, String to) throws InterruptedException {
        var direction = new Direction(text.primaryLanguage(), to);
        var engine = engine(direction)
                .orElseThrow(() -> new EngineTrouble(EngineTrouble.Kind.DIRECTION, "no machine for " + direction));
        var made = engine.translate(direction, text.text());
        return new TranslatedText(
                made.text(),
                direction.from(),
                to,
                quality(made.route()),
                engine.name(),
                engine.version(direction),
                made.route(),
                List.of(),
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** What went through a third language has lost something twice. */
    private static Quality quality(String route) {
        return route.chars().filter(sign -> sign == '-').count() > 1 ? Quality.MACHINE_GIST : Quality.MACHINE;
    }

    private Optional<Engine> engine(Direction direction) {
        return engines.stream()
                .filter(engine -> engine.directions().contains(direction))
                .findFirst();
    }
}
