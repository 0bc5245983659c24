package org.hemicycle.cloud.translation.chain;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.hemicycle.cloud.translation.layer.terms.TermReader;
import org.hemicycle.cloud.translation.terms.CurrentLayer;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.models.ModelSwitches;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.Quality;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Brings a text into another language: by what people made of the same words before, else by the best machine that can. What a
 * person wrote for this very text comes before both and is not asked for here.
 */
@Component
public class Chain {
    private static final Duration STANDING_IN = Duration.ofDays(1);
    private static final String WITH = " + ";

    private final ObjectProvider<Engine> engines;
    private final CurrentLayer layers;
    private final Recall memory;
    private final ModelSwitches switches;
    private final Clock clock;

    Chain(ObjectProvider<Engine> engines, CurrentLayer layers, Recall memory, ModelSwitches switches, Clock clock) {
        this.engines = engines;
        this.layers = layers;
        this.memory = memory;
        this.switches = switches;
        this.clock = clock;
    }

    /**
     * A translation as it is now.
     *
     * @param basis what of the declared data it rests on
     */
    public record Made(TranslatedText text, String basis) {}

    /** Whether there is a machine for a direction now, or anything that people translated in it. */
    public boolean has(Direction direction) {
        return machines(direction).findFirst().isPresent() || memory.has(direction);
    }

    /** The directions for which there is a machine now. */
    public Set<Direction> directions() {
        return used().flatMap(engine -> engine.directions().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The directions whose machine keeps texts in the house: what may be translated without anybody having asked for it. */
    public Set<Direction> directionsHere() {
        return directions().stream()
                .filter(direction -> machines(direction)
                        .findFirst()
                        .filter(Engine::keepsTextHere)
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The terms that a text calls up, whatever language they are to be said in. */
    public List<TermReader.Called> terms(OriginalText text) {
        var layer = layers.get();
        return layer.termsIn(passage(text, layer));
    }

    /** What the first machine of a direction is now. Empty without one. */
    public Optional<String> version(Direction direction) {
        return versions(direction).stream().findFirst();
    }

    /**
     * Whether a translation would be made by another machine now. Where one stood in for a better one that had no answer, the
     * better one is asked again a day later, and not with every reader. What comes from the memory stands until it changes.
     */
    public boolean isWorthMakingAnew(TranslatedText old) {
        var versions = versions(new Direction(old.from(), old.to()));
        var place = place(versions, old.version());
        return !versions.isEmpty()
                && !old.engine().equals(TranslatedText.MEMORY)
                && (place < 0
                        || place > 0 && old.madeAt().isBefore(clock.instant().minus(STANDING_IN)));
    }

    /** Whether a machine of this version would still be asked for a text. True where there is no machine now. */
    public boolean isCurrent(OriginalText text, String to, String version) {
        var versions = versions(new Direction(text.primaryLanguage(), to));
        return versions.isEmpty() || place(versions, version) >= 0;
    }

    private static int place(List<String> versions, String made) {
        for (int place = 0; place < versions.size(); place++) {
            if (made.startsWith(versions.get(place) + WITH)) {
                return place;
            }
        }
        return -1;
    }

    private List<String> versions(Direction direction) {
        return machines(direction).map(engine -> engine.version(direction)).toList();
    }

    /** The version of a translation that would come out the same with this state of the layer. */
    public static String versionWith(String version, LegislativeLayer layer) {
        return version.substring(0, version.lastIndexOf(WITH) + WITH.length()) + layer.version();
    }

    /** What a translation of the text by this layer rests on in the declared data. */
    public String basis(OriginalText text, String to, LegislativeLayer layer) throws InterruptedException {
        return layer.basis(passage(text, layer), new Direction(text.primaryLanguage(), to));
    }

    /**
     * Translates a text: as people translated the same words before, else by the first machine that can; one that is not public
     * stays in the house. Throws {@link EngineTrouble}.
     */
    public Made translate(OriginalText text, String to) throws InterruptedException {
        var asked = new Recall.Asked(text, to);
        var remembered = remembered(List.of(asked)).get(asked);
        return remembered != null ? remembered : byMachine(text, to);
    }

    /** As people translated the same words before; what nobody did is missing. */
    public Map<Recall.Asked, Made> remembered(Collection<Recall.Asked> texts) {
        var remembered = new HashMap<Recall.Asked, Made>();
        memory.of(texts).forEach((asked, said) -> remembered.put(asked, new Made(said, "")));
        return remembered;
    }

    /** By the first machine that can, with the layer as it is now. Throws {@link EngineTrouble}. */
    public Made byMachine(OriginalText text, String to) throws InterruptedException {
        return translate(text, to, layers.get());
    }

    /** By machine, with another state of the layer. */
    public Made translate(OriginalText text, String to, LegislativeLayer layer) throws InterruptedException {
        var direction = new Direction(text.primaryLanguage(), to);
        var passage = passage(text, layer);
        var remembered = memory.sentences(text, to);
        var troubles = new ArrayList<EngineTrouble>();
        for (var engine : machines(direction)
                .filter(machine -> machine.keepsTextHere() || text.audience().equals(Audience.PUBLIC))
                .toList()) {
            try {
                var made = layer.render(passage, direction, engine, remembered);
                return new Made(translated(made, direction, engine, layer), made.basis());
            } catch (EngineTrouble trouble) {
                troubles.add(trouble);
            }
        }
        throw worst(direction, troubles);
    }

    /** What passes is told before what does not, so that the text is tried again. */
    private static EngineTrouble worst(Direction direction, List<EngineTrouble> troubles) {
        return troubles.stream()
                .min(Comparator.comparing(EngineTrouble::kind))
                .orElseGet(() -> new EngineTrouble(EngineTrouble.Kind.DIRECTION, "no machine for " + direction));
    }

    private TranslatedText translated(Rendered made, Direction direction, Engine engine, LegislativeLayer layer) {
        var route = made.route().isEmpty() ? direction.toString() : String.join(", ", made.route());
        return new TranslatedText(
                made.text(),
                direction.from(),
                direction.to(),
                engine.isRough(direction) || made.route().stream().anyMatch(Chain::isRoundabout)
                        ? Quality.MACHINE_GIST
                        : Quality.MACHINE,
                engine.name(),
                engine.version(direction) + WITH + layer.version(),
                route,
                made.applied().stream()
                        .filter(entry -> entry.part() != Rendered.Part.MEMORY)
                        .map(Rendered.Applied::id)
                        .distinct()
                        .toList(),
                made.segments().stream()
                        .map(segment -> segment(segment, engine.name()))
                        .toList(),
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static TranslatedText.Segment segment(Rendered.Segment made, String engine) {
        return new TranslatedText.Segment(
                made.source(),
                made.text(),
                engineOf(made, engine),
                String.join(", ", made.route()),
                made.applied().stream()
                        .map(item ->
                                new TranslatedText.Applied(item.part().name(), item.id(), item.found(), item.written()))
                        .toList());
    }

    private static String engineOf(Rendered.Segment made, String engine) {
        return made.applied().stream().anyMatch(entry -> entry.part() == Rendered.Part.MEMORY)
                ? TranslatedText.MEMORY
                : made.route().isEmpty() ? "" : engine;
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

    private Stream<Engine> machines(Direction direction) {
        return used().filter(engine -> engine.directions().contains(direction));
    }

    /** Those that the operator has not switched off. */
    private Stream<Engine> used() {
        return engines.orderedStream().filter(engine -> switches.isOn(engine.name()));
    }
}
