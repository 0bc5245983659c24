package org.hemicycle.cloud.translation.layer.heads;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.layer.data.Systems;
import org.hemicycle.cloud.translation.layer.grammar.Letters;
import org.jspecify.annotations.Nullable;

/** Ordinals in words: the second reading. */
final class Ordinal {
    private final Map<String, List<String>> masculine = new HashMap<>();
    private final Map<String, List<String>> feminine = new HashMap<>();

    Ordinal(Declared block) {
        for (var language : Systems.LANGUAGES) {
            masculine.put(language, block.at(language).texts("m"));
            feminine.put(language, block.at(language).texts("f"));
        }
    }

    /** All words of a language. */
    List<String> all(String language) {
        return java.util.stream.Stream.concat(
                        masculine.getOrDefault(language, List.of()).stream(),
                        feminine.getOrDefault(language, List.of()).stream())
                .distinct()
                .toList();
    }

    /** The ordinal in another language; null where the word is none. */
    @Nullable
    String write(String word, String from, String to, boolean female) {
        var folded = Letters.folded(word);
        int at = Math.max(
                masculine.getOrDefault(from, List.of()).indexOf(folded),
                feminine.getOrDefault(from, List.of()).indexOf(folded));
        var words = (female ? feminine : masculine).getOrDefault(to, List.of());
        return at < 0 || at >= words.size() ? null : words.get(at);
    }
}
