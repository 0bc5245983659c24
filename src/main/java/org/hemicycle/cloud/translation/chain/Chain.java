package org.hemicycle.cloud.translation.chain;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.engine.Engine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.layer.Initiator;
import org.hemicycle.cloud.translation.layer.LegislativeLayer;
import org.hemicycle.cloud.translation.layer.Passage;
import org.hemicycle.cloud.translation.layer.Rendered;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.Quality;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Brings a text into another language by the best machine that can. What people made of a text comes before any machine and is
 * not asked for here.
 */
@Component
public class Chain {
    private final ObjectProvider<Engine> engines;
    private final ObjectProvider<LegislativeLayer> layers;
    private final Clock clock;
    /** What takes time to read is read when the first text is translated, and does not keep the platform from starting. */
    private volatile @Nullable LegislativeLayer read;

    Chain(ObjectProvider<Engine> engines, ObjectProvider<LegislativeLayer> layers, Clock clock) {
        this.engines = engines;
        this.layers = layers;
        this.clock = clock;
    }

    /** Whether there is a machine for a direction now. */
    public boolean has(Direction direction) {
        return engine(direction).isPresent();
    }

    /** The directions for which there is a machine now. */
    public Set<Direction> directions() {
        return engines.orderedStream()
                .flatMap(engine -> engine.directions().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What the machine of a direction is now; what another version has made is worth making anew. Empty without a machine, and
     * until the first text was translated.
     */
    public Optional<String> version(Direction direction) {
        var layer = read;
        return layer == null ? Optional.empty() : engine(direction).map(engine -> version(engine, direction, layer));
    }

    private LegislativeLayer layer() {
        var layer = read;
        if (layer == null) {
            layer = layers.getObject();
            read = layer;
        }
        return layer;
    }

    /** Translates a text; one that is not public stays in the house. Throws {@link EngineTrouble}. */
    public TranslatedText translate(OriginalText text, String to) throws InterruptedException {
        var direction = new Direction(text.primaryLanguage(), to);
        var engine = machines(direction)
                .filter(machine -> machine.keepsTextHere() || text.audience().equals(Audience.PUBLIC))
                .findFirst()
                .orElseThrow(() -> new EngineTrouble(EngineTrouble.Kind.DIRECTION, "no machine for " + direction));
        var layer = layer();
        var made = layer.render(passage(text, layer), direction, engine);
        var route = made.route().isEmpty() ? direction.toString() : String.join(", ", made.route());
        return new TranslatedText(
                made.text(),
                direction.from(),
                to,
                engine.isRough(direction) || made.route().stream().anyMatch(Chain::isRoundabout)
                        ? Quality.MACHINE_GIST
                        : Quality.MACHINE,
                engine.name(),
                version(engine, direction, layer),
                route,
                made.applied().stream().map(Rendered.Applied::id).distinct().toList(),
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static String version(Engine engine, Direction direction, LegislativeLayer layer) {
        return engine.version(direction) + " + " + layer.version();
    }

    private static Passage passage(OriginalText text, LegislativeLayer layer) {
        return new Passage(
                text.text(),
                text.primaryLanguage(),
                layer.systemOf(text.country() == null ? "" : text.country().toUpperCase(Locale.ROOT)),
                Arrays.stream(Initiator.values())
                        .filter(one -> one.name().equals(text.initiator()))
                        .findFirst()
                        .orElse(null),
                Passage.Kind.valueOf(text.kind().name()));
    }

    /** What went through a third language has lost something twice. */
    private static boolean isRoundabout(String route) {
        return route.chars().filter(sign -> sign == '-').count() > 1;
    }

    private Optional<Engine> engine(Direction direction) {
        return machines(direction).findFirst();
    }

    private Stream<Engine> machines(Direction direction) {
        return engines.orderedStream().filter(engine -> engine.directions().contains(direction));
    }
}
