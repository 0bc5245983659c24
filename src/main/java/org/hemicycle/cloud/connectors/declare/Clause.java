package org.hemicycle.cloud.connectors.declare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A block of a declaration and how its words are asked for: each mistake is a finding, and reading goes on. */
final class Clause {
    private final Part.Block block;
    private final Findings findings;

    Clause(Part.Block block, Findings findings) {
        this.block = block;
        this.findings = findings;
    }

    Part.Place place() {
        return block.place();
    }

    Part.Place placeOf(String name) {
        return block.names().getOrDefault(name, block.place());
    }

    Findings findings() {
        return findings;
    }

    Set<String> names() {
        return block.parts().keySet();
    }

    /** Finds words that are not among those allowed. */
    Clause only(String... allowed) {
        var words = Arrays.asList(allowed);
        block.names().forEach((name, place) -> {
            if (!words.contains(name)) {
                findings.unknown(place, "the word", name, words);
            }
        });
        return this;
    }

    /** What stands under a name; null where nothing does. */
    @Nullable
    Part part(String name) {
        var part = block.parts().get(name);
        return part instanceof Part.Word word && word.nothing() ? null : part;
    }

    boolean has(String name) {
        return part(name) != null;
    }

    @Nullable
    String text(String name) {
        var part = part(name);
        if (part == null) {
            return null;
        }
        if (part instanceof Part.Word word) {
            return word.text();
        }
        findings.add(placeOf(name), "“%s” should be a text".formatted(name));
        return null;
    }

    String text(String name, String otherwise) {
        var text = text(name);
        return text == null ? otherwise : text;
    }

    /** A text that must be there. */
    String required(String name) {
        var text = text(name);
        if (text == null && !has(name)) {
            findings.add(block.place(), "“%s” is missing".formatted(name));
        }
        return text == null ? "" : text;
    }

    boolean flag(String name) {
        var text = text(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            findings.add(placeOf(name), "“%s” should be true or false".formatted(name));
        }
        return "true".equals(text);
    }

    int number(String name, int otherwise) {
        var text = text(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            findings.add(placeOf(name), "“%s” should be a whole number".formatted(name));
            return otherwise;
        }
    }

    /** A list of texts; one text stands for a list of it. */
    List<String> texts(String name) {
        var part = part(name);
        var texts = new ArrayList<String>();
        for (var item : part instanceof Part.Row row ? row.parts() : part == null ? List.<Part>of() : List.of(part)) {
            if (item instanceof Part.Word word) {
                texts.add(word.text());
            } else {
                findings.add(item.place(), "“%s” should hold texts only".formatted(name));
            }
        }
        return texts;
    }

    /** A block of its own; null where there is none. */
    @Nullable
    Clause clause(String name) {
        var part = part(name);
        if (part == null) {
            return null;
        }
        if (part instanceof Part.Block inner) {
            return new Clause(inner, findings);
        }
        findings.add(placeOf(name), "“%s” should hold names with values".formatted(name));
        return null;
    }

    /** The blocks under the names of this one. */
    Map<String, Clause> clauses() {
        Map<String, Clause> clauses = new LinkedHashMap<>();
        for (var name : names()) {
            var clause = clause(name);
            if (clause != null) {
                clauses.put(name, clause);
            }
        }
        return clauses;
    }

    /** A list of blocks; one block stands for a list of it. */
    List<Clause> entries(String name) {
        var part = part(name);
        var entries = new ArrayList<Clause>();
        for (var item : part instanceof Part.Row row ? row.parts() : part == null ? List.<Part>of() : List.of(part)) {
            if (item instanceof Part.Block inner) {
                entries.add(new Clause(inner, findings));
            } else {
                findings.add(item.place(), "each entry of “%s” should hold names with values".formatted(name));
            }
        }
        return entries;
    }

    /** A word out of a closed list. */
    <E extends Enum<E>> @Nullable E word(String name, Class<E> words, Function<E, String> written) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        var known = Arrays.stream(words.getEnumConstants()).toList();
        for (var word : known) {
            if (written.apply(word).equals(text)) {
                return word;
            }
        }
        findings.unknown(
                placeOf(name),
                "“%s”:".formatted(name),
                text,
                known.stream().map(written).toList());
        return null;
    }
}
