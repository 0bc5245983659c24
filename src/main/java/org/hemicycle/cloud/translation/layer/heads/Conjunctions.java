package org.hemicycle.cloud.translation.layer.heads;

import java.util.Map;
import org.hemicycle.cloud.translation.layer.grammar.Letters;
import org.jspecify.annotations.Nullable;

/** The "and" of each language. */
final class Conjunctions {
    private static final Map<String, String> AND = Map.of("en", "and", "fr", "et", "es", "y", "pt", "e", "it", "e");

    private Conjunctions() {}

    /** The target's "and" where the text begins with the source's; null where it doesn't. */
    static @Nullable String write(String text, String from, String to) {
        var and = AND.get(from);
        return and != null && Letters.folded(text).startsWith(and + " ") ? AND.get(to) : null;
    }
}
