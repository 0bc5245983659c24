package org.hemicycle.ground.platform.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A message with places for values: {@code {0}}, and {@code {0, plural, one{# bill} other{# bills}}} where {@code #} is the
 * number itself. Apostrophes are ordinary characters.
 */
record MessagePattern(List<Part> parts) {

    /** A stretch of a message. */
    sealed interface Part {
        record Words(String text) implements Part {}

        record Value(int index) implements Part {}

        record Number() implements Part {}

        record Plural(int index, Map<PluralForm, MessagePattern> forms) implements Part {
            MessagePattern form(PluralForm wanted) {
                var other = requireNonNull(forms.get(PluralForm.OTHER));
                return forms.getOrDefault(wanted, other);
            }
        }
    }

    static MessagePattern parse(String text) {
        return new Parser(text).whole();
    }

    /** Fills in the values, each written for the language of {@code texts}. */
    String fill(Messages texts, Object[] values) {
        var out = new StringBuilder();
        fill(out, texts, values, 0);
        return out.toString();
    }

    /** The numbers of the values it has places for. */
    TreeSet<Integer> places() {
        var places = new TreeSet<Integer>();
        for (var part : parts) {
            switch (part) {
                case Part.Value value -> places.add(value.index());
                case Part.Plural plural -> {
                    places.add(plural.index());
                    plural.forms().values().forEach(form -> places.addAll(form.places()));
                }
                case Part.Words _, Part.Number _ -> {}
            }
        }
        return places;
    }

    private void fill(StringBuilder out, Messages texts, Object[] values, long number) {
        for (var part : parts) {
            switch (part) {
                case Part.Words words -> out.append(words.text());
                case Part.Value value -> out.append(texts.value(at(values, value.index())));
                case Part.Number _ -> out.append(texts.number(number));
                case Part.Plural plural -> {
                    var n = ((java.lang.Number) at(values, plural.index())).longValue();
                    plural.form(PluralForm.of(texts.language().primary(), n)).fill(out, texts, values, n);
                }
            }
        }
    }

    private static Object at(Object[] values, int index) {
        if (index >= values.length) {
            throw new IllegalStateException(
                    "the message has a place {%d}, only %d values".formatted(index, values.length));
        }
        return values[index];
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        MessagePattern whole() {
            var pattern = pattern(false);
            if (at < text.length()) {
                throw new IllegalStateException("a brace closes that was not opened: " + text);
            }
            return pattern;
        }

        private MessagePattern pattern(boolean inPlural) {
            var parts = new ArrayList<Part>();
            var words = new StringBuilder();
            while (at < text.length() && text.charAt(at) != '}') {
                var c = text.charAt(at++);
                if (c == '{') {
                    keep(words, parts);
                    parts.add(place());
                } else if (c == '#' && inPlural) {
                    keep(words, parts);
                    parts.add(new Part.Number());
                } else {
                    words.append(c);
                }
            }
            keep(words, parts);
            return new MessagePattern(List.copyOf(parts));
        }

        private Part place() {
            var index = Integer.parseInt(until(",}").strip());
            if (text.charAt(at++) == '}') {
                return new Part.Value(index);
            }
            var kind = until(",").strip();
            at++;
            if (!kind.equals("plural")) {
                throw new IllegalStateException("only plural is known, not " + kind + ": " + text);
            }
            return new Part.Plural(index, forms());
        }

        private Map<PluralForm, MessagePattern> forms() {
            var forms = new EnumMap<PluralForm, MessagePattern>(PluralForm.class);
            while (true) {
                var form = until("{}").strip();
                if (text.charAt(at++) == '}') {
                    break;
                }
                forms.put(PluralForm.named(form), pattern(true));
                at++;
            }
            if (!forms.containsKey(PluralForm.OTHER)) {
                throw new IllegalStateException("a plural needs the form other: " + text);
            }
            return forms;
        }

        private String until(String stops) {
            var start = at;
            while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            if (at == text.length()) {
                throw new IllegalStateException("a brace is not closed: " + text);
            }
            return text.substring(start, at);
        }

        private static void keep(StringBuilder words, List<Part> parts) {
            if (!words.isEmpty()) {
                parts.add(new Part.Words(words.toString()));
                words.setLength(0);
            }
        }
    }
}
