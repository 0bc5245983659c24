package org.hemicycle.cloud.translation.layer.heads;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.layer.data.Systems;
import org.hemicycle.cloud.translation.layer.grammar.Joints;
import org.hemicycle.cloud.translation.layer.grammar.Letters;
import org.jspecify.annotations.Nullable;

/** The verbs of titles in the forms in which patterns have them. */
final class Verbs {
    private static final Set<String> NAMES = Set.of("id", "en", "fr", "es", "pt", "it");
    static final String NOUN = "noun";

    /**
     * A form read.
     *
     * @param id of the verb
     * @param article what a contraction at its end holds, to be put before the text that follows
     */
    record Read(String id, String article) {}

    private final Map<String, Map<String, Map<String, String>>> forms = new LinkedHashMap<>();
    private final Map<String, Map<String, Read>> reading = new HashMap<>();

    Verbs(Declared list, Joints joints) {
        for (var entry : list.list()) {
            entry.only(NAMES);
            var languages = new HashMap<String, Map<String, String>>();
            for (var language : Systems.LANGUAGES) {
                var said = entry.texted(language);
                languages.put(language, said);
                said.forEach((form, text) -> read(language, form, text, entry.text("id"), joints));
            }
            forms.put(entry.text("id"), languages);
        }
    }

    private void read(String language, String form, String text, String id, Joints joints) {
        var known = reading.computeIfAbsent(language + "." + form, key -> new LinkedHashMap<>());
        var folded = Letters.folded(text);
        known.putIfAbsent(folded, new Read(id, ""));
        int at = Joints.lastWord(folded);
        if (!form.equals(NOUN) || at == 0) {
            return;
        }
        var preposition = folded.substring(at);
        for (var contraction : joints.contractions(language)) {
            if (contraction.preposition().equals(preposition)) {
                known.putIfAbsent(
                        folded.substring(0, at) + contraction.together(), new Read(id, contraction.article()));
            }
        }
        var cut = joints.cut(language, preposition);
        if (cut != null) {
            known.putIfAbsent(folded.substring(0, at) + cut, new Read(id, ""));
        }
    }

    /** The forms that are read in a language, the longest first. */
    List<String> all(String language, String form) {
        return reading.getOrDefault(language + "." + form, Map.of()).keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    /** What a form says; null where it is none. */
    @Nullable
    Read read(String language, String form, String folded) {
        return reading.getOrDefault(language + "." + form, Map.of()).get(folded);
    }

    /** A verb in a form; null where the language has none. */
    @Nullable
    String write(String id, String language, String form) {
        return forms.getOrDefault(id, Map.of()).getOrDefault(language, Map.of()).get(form);
    }
}
