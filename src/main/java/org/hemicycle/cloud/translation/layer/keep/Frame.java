package org.hemicycle.cloud.translation.layer.keep;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.jspecify.annotations.Nullable;

/**
 * A frame of {@code keep.yaml}: a numbered law, a reference to an article, a date, an amount.
 *
 * @param type {@code date}, {@code percent}, {@code amount} or {@code ordinal} where the program writes it itself, {@code sign}
 *     where it has no article
 * @param say by language and by part, the words around the number
 */
record Frame(
        String id,
        Set<String> languages,
        Set<String> systems,
        Bounded pattern,
        String type,
        Map<String, String> kinds,
        Map<String, Map<String, String>> named,
        Map<String, Map<String, String>> say,
        Map<String, Map<String, String>> bodies,
        @Nullable Declared marks,
        boolean dropsOrdinal) {
    private static final Set<String> NAMES = Set.of(
            "id",
            "languages",
            "systems",
            "pattern",
            "kinds",
            "named",
            "say",
            "type",
            "ordinal-mark",
            "bodies",
            "marks",
            "examples",
            "note");

    static Frame of(Declared entry, Map<String, String> parts) {
        entry.only(NAMES);
        var type = entry.textIf("type");
        return new Frame(
                entry.text("id"),
                entry.set("languages"),
                entry.set("systems"),
                Bounded.of(entry, parts),
                type == null ? "" : type,
                entry.texted("kinds"),
                nested(entry, "named"),
                nested(entry, "say"),
                nested(entry, "bodies"),
                entry.find("marks"),
                "drop".equals(entry.textIf("ordinal-mark")));
    }

    private static Map<String, Map<String, String>> nested(Declared entry, String name) {
        var nested = new HashMap<String, Map<String, String>>();
        var block = entry.find(name);
        if (block != null) {
            block.map().keySet().forEach(key -> nested.put(key, block.texted(key)));
        }
        return nested;
    }

    /** The id of the term that a kind is, whether written in the singular or the plural; null where it is not declared. */
    @Nullable
    String kindOf(String kind) {
        var lower = kind.toLowerCase(Locale.ROOT);
        var found = kinds.get(lower);
        return found == null ? kinds.get(singular(lower)) : found;
    }

    private static String singular(String kind) {
        var words = kind.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].replaceFirst("ções$", "ção")
                    .replaceFirst("ais$", "al")
                    .replaceFirst("ares$", "ar")
                    .replaceFirst("s-leis$", "-lei")
                    .replaceFirst("s$", "");
        }
        return String.join(" ", words);
    }
}
