package org.hemicycle.cloud.translation.layer.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hemicycle.cloud.translation.layer.Initiator;
import org.hemicycle.ground.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the term base.
 *
 * @param read the languages in which a text calls it up
 * @param steps whether only steps and sentences of procedure do
 * @param content what tells this state of the entry from others
 */
public record Term(
        String id,
        Set<String> systems,
        Set<String> read,
        boolean steps,
        Map<String, List<Rendering>> renderings,
        List<Forbidden> forbidden,
        String content) {
    private static final Set<String> NAMES =
            Set.of("id", "domain", "systems", "read", "where", "en", "fr", "es", "pt", "it", "forbidden", "note");

    /** A wrong rendering in one direction, with what makes it right after all. */
    public record Forbidden(
            String from,
            String to,
            Rendering wrong,
            @Nullable Initiator unlessInitiator,
            List<String> unlessSource) {}

    static Term of(Declared entry, Systems known) {
        entry.only(NAMES);
        var renderings = new TreeMap<String, List<Rendering>>();
        for (var language : Systems.LANGUAGES) {
            var said = entry.at(language).list().stream()
                    .map(rendering -> Rendering.of(rendering, known))
                    .toList();
            if (said.isEmpty()) {
                throw entry.at(language).trouble("there should be a rendering");
            }
            renderings.put(language, said);
        }
        return new Term(
                entry.text("id"),
                known.known(entry),
                entry.set("read"),
                "steps".equals(entry.textIf("where")),
                renderings,
                forbidden(entry, known),
                Sha256.hex(entry.canonical()));
    }

    private static List<Forbidden> forbidden(Declared entry, Systems known) {
        var forbidden = new ArrayList<Forbidden>();
        for (var wrong : entry.list("forbidden")) {
            forbidden.add(new Forbidden(
                    language(wrong, "from"),
                    language(wrong, "to"),
                    Rendering.of(wrong, known),
                    wrong.choice("unless-initiator", Initiator.class),
                    wrong.texts("unless-source")));
        }
        return List.copyOf(forbidden);
    }

    private static String language(Declared wrong, String name) {
        if (!Systems.LANGUAGES.contains(wrong.text(name))) {
            throw wrong.at(name).trouble("not a language of the layer");
        }
        return wrong.text(name);
    }

    /** Whether it holds in texts of one of these systems. */
    public boolean holds(List<String> chain) {
        return systems.stream().anyMatch(chain::contains);
    }

    /** The renderings in a language. */
    public List<Rendering> in(String language) {
        return renderings.getOrDefault(language, List.of());
    }

    /** The rendering to write: that of the system and the initiator first, then the first one without conditions. */
    public @Nullable Rendering written(String language, List<String> chain, @Nullable Initiator initiator) {
        Rendering plain = null;
        for (var rendering : in(language)) {
            if (rendering.use() == Use.READ || rendering.variant() != null) {
                continue;
            }
            var bySystem = !rendering.systems().isEmpty();
            var byInitiator = rendering.initiator() != null;
            var fits = (!bySystem || rendering.systems().stream().anyMatch(chain::contains))
                    && (!byInitiator || rendering.initiator() == initiator);
            if (fits && (bySystem || byInitiator) && rendering.use() == Use.WRITE) {
                return rendering;
            }
            if (plain == null && !bySystem && !byInitiator && rendering.use() != Use.ACCEPT) {
                plain = rendering;
            }
        }
        return plain;
    }
}
