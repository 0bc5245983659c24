package org.hemicycle.cloud.translation.memory;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.ground.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * The same words in two or more languages, as people wrote them. Refuses, with a reason in words, what the memory cannot hold.
 *
 * @param texts by language, a primary subtag
 * @param original the language it was translated from; null where all say it equally, as official versions do
 * @param country whose law it speaks of, ISO 3166-1 in small letters; empty where that is not known
 */
public record Unit(Map<String, String> texts, @Nullable String original, String country, Origin origin) {
    /** Characters of one text; no title or paragraph has more. */
    public static final int LONGEST = 20_000;

    private static final int MOST_LANGUAGES = 60;

    public Unit {
        texts = checked(texts);
        original = original == null ? null : primary(original);
        requireNonNull(country);
        requireNonNull(origin);
        if (original != null && !texts.containsKey(original)) {
            throw new IllegalArgumentException("there is no text in its own language, %s".formatted(original));
        }
        if (!country.matches("[a-z]{0,2}")) {
            throw new IllegalArgumentException("“%s” is no code of a country".formatted(country));
        }
    }

    private static SortedMap<String, String> checked(Map<String, String> texts) {
        var clean = new TreeMap<String, String>();
        texts.forEach((language, text) -> clean.putIfAbsent(primary(language), cleaned(language, text)));
        if (clean.size() < 2) {
            throw new IllegalArgumentException("it is not in two languages");
        }
        if (clean.size() > MOST_LANGUAGES) {
            throw new IllegalArgumentException("it is in more than %d languages".formatted(MOST_LANGUAGES));
        }
        return Collections.unmodifiableSortedMap(clean);
    }

    private static String cleaned(String language, String text) {
        var clean = Words.clean(text);
        if (clean.isEmpty()) {
            throw new IllegalArgumentException("the text in %s is empty".formatted(language));
        }
        if (clean.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the text in %s is longer than %,d characters".formatted(language, LONGEST));
        }
        return clean;
    }

    private static String primary(String tag) {
        try {
            return Language.of(tag.replace('_', '-')).primary();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "“%s” is no language".formatted(tag.length() > 40 ? tag.substring(0, 40) + "…" : tag), e);
        }
    }

    /** A translation from one language into another. */
    public static Unit of(Direction direction, String source, String target, String country, Origin origin) {
        return new Unit(Map.of(direction.from(), source, direction.to(), target), direction.from(), country, origin);
    }

    /** Whether it says how something in the first language is said in the second. */
    public boolean serves(Direction direction) {
        return texts.containsKey(direction.from())
                && texts.containsKey(direction.to())
                && (original == null || original.equals(direction.from()));
    }

    /** Every direction it serves. */
    public List<Direction> directions() {
        return texts.keySet().stream()
                .filter(from -> original == null || original.equals(from))
                .flatMap(from ->
                        texts.keySet().stream().filter(to -> !to.equals(from)).map(to -> new Direction(from, to)))
                .toList();
    }

    /** Only what it says in these two languages. */
    public Unit only(Direction direction) {
        return new Unit(
                Map.of(direction.from(), in(direction.from()), direction.to(), in(direction.to())),
                original,
                country,
                origin);
    }

    /** What it says in a language that it has. */
    public String in(String language) {
        return Objects.requireNonNull(texts.get(language), language);
    }
}
