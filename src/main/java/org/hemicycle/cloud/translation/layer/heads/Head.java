package org.hemicycle.cloud.translation.layer.heads;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.layer.data.Systems;
import org.hemicycle.cloud.translation.layer.data.Use;
import org.hemicycle.cloud.translation.layer.terms.Context;
import org.jspecify.annotations.Nullable;

/** A head of titles, a formula or a sentence of procedure, in each language. */
record Head(String id, Set<String> systems, Position position, Map<String, List<HeadPattern>> patterns) {
    private static final Set<String> NAMES =
            Set.of("id", "systems", "origin", "initiator", "position", "note", "en", "fr", "es", "pt", "it");

    /** Where in a text it stands. */
    enum Position {
        BEGIN,
        END,
        ANYWHERE
    }

    static Head of(Declared entry) {
        entry.only(NAMES);
        var patterns = new TreeMap<String, List<HeadPattern>>();
        for (var language : Systems.LANGUAGES) {
            patterns.put(
                    language,
                    entry.at(language).list().stream().map(HeadPattern::of).toList());
        }
        var position = entry.choice("position", Position.class);
        return new Head(entry.text("id"), entry.set("systems"), position == null ? Position.BEGIN : position, patterns);
    }

    List<HeadPattern> in(String language) {
        return patterns.getOrDefault(language, List.of());
    }

    /**
     * Whether texts of the source's system, or of one behind it, have it in that language. A translated text is read by the
     * heads of its system in its own language, a text of unknown system by all that its language has.
     */
    boolean read(Context context, Systems known) {
        var foreign = !known.speaks(context.chain().getFirst(), context.from());
        return systems.stream()
                .anyMatch(system -> context.unknown()
                        ? known.speaks(system, context.from())
                        : context.chain().contains(system) && (foreign || known.speaks(system, context.from())));
    }

    /** The pattern to write for one that was read; null where none says the same. */
    @Nullable
    HeadPattern written(HeadPattern read, Context context) {
        for (var use : List.of(Use.WRITE, Use.ACCEPT)) {
            for (var pattern : in(context.to())) {
                if (pattern.use() == use
                        && pattern.variant() == null
                        && (pattern.systems().isEmpty() || context.rank(pattern.systems()) < Integer.MAX_VALUE)
                        && pattern.says(read)) {
                    return pattern;
                }
            }
        }
        return null;
    }
}
