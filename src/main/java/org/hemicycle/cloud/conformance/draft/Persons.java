package org.hemicycle.cloud.conformance.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.conformance.shape.Words;

/** Keeps persons out of samples: gives whoever is recognised by the name of a field an invented name. */
final class Persons {
    private static final List<String> INVENTED = List.of(
            "Amina Example", "Benedikt Sample", "Chloé Invented", "Dom Nobody", "Elena Madeup", "Farid Fiction");

    private final Words words;
    private final Map<String, String> names = new HashMap<>();

    Persons(Words words) {
        this.words = words;
    }

    /** Whether a field tells who put something forward, or holds what does. */
    boolean areIn(String field) {
        return words.field("person", field) >= 0;
    }

    /** Whether a field of a person is what the person is called. */
    boolean areNamedBy(String field) {
        return words.field("person name", field) >= 0;
    }

    /** Whether nobody needs to read this of a person. */
    boolean keepTo(String field) {
        return words.field("private", field) >= 0;
    }

    /** The invented name of a person; what is no name stays as it is. */
    String renamed(String text) {
        if (!text.matches("(?s).*\\p{L}{2}.*") || text.matches("https?://\\S+|\\d{4}-\\d\\d-\\d\\d.*")) {
            return text;
        }
        return names.computeIfAbsent(text, any -> INVENTED.get(names.size() % INVENTED.size()));
    }
}
