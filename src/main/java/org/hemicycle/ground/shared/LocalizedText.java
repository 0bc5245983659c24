package org.hemicycle.ground.shared;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The same text in several languages, by language. */
public record LocalizedText(Map<Language, String> texts) {
    public LocalizedText {
        texts = Map.copyOf(new TreeMap<>(texts));
    }

    /** The text in the language asked for, by its primary subtag; empty where there is none. */
    public Optional<String> in(Language language) {
        var exact = texts.get(language);
        return exact != null
                ? Optional.of(exact)
                : texts.entrySet().stream()
                        .filter(text -> text.getKey().primary().equals(language.primary()))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }
}
