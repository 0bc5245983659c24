package org.hemicycle.cloud.translation.layer.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.translation.layer.grammar.Letters;

/** Finds forms of words in a text, whole words only, capitals aside unless a form asks for its own. */
final class FormIndex<T> {
    /** A form found in a text, from {@code start} to {@code end}. */
    record Found<T>(int start, int end, String key, T what) {
        boolean within(Found<?> other) {
            return other.start <= start && end <= other.end && other.end - other.start > end - start;
        }
    }

    private record Entry<T>(String folded, String exact, String key, T what) {}

    private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

    void add(String form, String key, boolean exact, T what) {
        var folded = Letters.folded(form);
        byFirst.computeIfAbsent(first(folded, 0), word -> new ArrayList<>())
                .add(new Entry<>(folded, exact ? form : "", key, what));
    }

    /** All forms in the text, by their place, the longest first. */
    List<Found<T>> in(String text) {
        var folded = Letters.folded(text);
        var found = new ArrayList<Found<T>>();
        for (int at = 0; at < folded.length(); at++) {
            if (begins(folded, at)) {
                collect(text, folded, at, found);
            }
        }
        found.sort(Comparator.<Found<T>>comparingInt(Found::start)
                .thenComparing(Comparator.<Found<T>>comparingInt(Found::end).reversed()));
        return found;
    }

    private void collect(String text, String folded, int at, List<Found<T>> found) {
        for (var entry : byFirst.getOrDefault(first(folded, at), List.of())) {
            int end = at + entry.folded().length();
            if (folded.startsWith(entry.folded(), at)
                    && ends(folded, end)
                    && (entry.exact().isEmpty() || text.startsWith(entry.exact(), at))) {
                found.add(new Found<>(at, end, entry.key(), entry.what()));
            }
        }
    }

    private static boolean begins(String text, int at) {
        return Letters.word(text.charAt(at))
                && (at == 0 || !Letters.word(text.charAt(at - 1)) && text.charAt(at - 1) != '-');
    }

    private static boolean ends(String text, int at) {
        return at >= text.length()
                || !Letters.word(text.charAt(at))
                        && !(text.charAt(at) == '-' && at + 1 < text.length() && Letters.word(text.charAt(at + 1)));
    }

    private static String first(String text, int from) {
        int at = from;
        while (at < text.length() && Letters.word(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }
}
