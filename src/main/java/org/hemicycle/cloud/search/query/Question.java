package org.hemicycle.cloud.search.query;

import java.util.List;
import java.util.stream.Stream;

/** What is looked for: every wanted part, and no unwanted one. */
public record Question(List<Part> wanted, List<Part> unwanted) {
    public Question {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    /** Whether nothing is said, so that everything is found. */
    public boolean isEmpty() {
        return wanted.isEmpty() && unwanted.isEmpty();
    }

    /** How many words it has, those of phrases and numbers included. */
    public int words() {
        return Stream.concat(wanted.stream(), unwanted.stream())
                .mapToInt(Question::words)
                .sum();
    }

    private static int words(Part part) {
        return switch (part) {
            case Part.Word _, Part.Beginning _ -> 1;
            case Part.Phrase phrase -> phrase.text().split("\\s+").length;
            case Part.Number number -> number.words().size();
        };
    }
}
