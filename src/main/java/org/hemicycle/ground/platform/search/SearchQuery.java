package org.hemicycle.ground.platform.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.ground.platform.changes.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A question to the index. What the audiences may not see is never matched, counted or suggested. Start with
 * {@link #everything} and narrow it by the methods named after what they change.
 *
 * @param kind the kind of content, such as {@code bill}; null for every kind
 * @param words as typed: quotes, minus and prefix ({@code budg*}) work, anything else is taken as words; empty finds all
 * @param typing whether the last word may be unfinished, so that it is also found as the beginning of a word
 * @param language the reader's language: of several titles that match alike, the one shown
 * @param filters facet name to the values wanted (any of them)
 * @param facets the facets to count; a facet's own filter does not narrow its own counts
 * @param from first day, included
 * @param to last day, included
 * @param page from 1; at most the first ten thousand hits can be reached by page
 * @param size 1 to 100
 * @param cursor where a walk through everything goes on; null or empty for a page by number, or a walk's beginning
 */
public record SearchQuery(
        @Nullable String kind,
        Set<Audience> audiences,
        String words,
        boolean typing,
        @Nullable String language,
        Map<String, List<String>> filters,
        List<String> facets,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Sort sort,
        int page,
        int size,
        @Nullable String cursor) {

    /** The orders of a list. Without words, relevance is newest first. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST
    }

    public SearchQuery {
        audiences = Set.copyOf(audiences);
        filters = Map.copyOf(filters);
        facets = List.copyOf(facets);
    }

    /** Everything of a kind (null: of every kind) that these audiences may see, twenty a page, the most relevant first. */
    public static SearchQuery everything(@Nullable String kind, Set<Audience> audiences) {
        return new SearchQuery(
                kind, audiences, "", false, null, Map.of(), List.of(), null, null, Sort.RELEVANCE, 1, 20, null);
    }

    public SearchQuery words(String typed) {
        return new SearchQuery(
                kind, audiences, typed, typing, language, filters, facets, from, to, sort, page, size, cursor);
    }

    public SearchQuery typing(boolean unfinished) {
        return new SearchQuery(
                kind, audiences, words, unfinished, language, filters, facets, from, to, sort, page, size, cursor);
    }

    public SearchQuery language(@Nullable String tag) {
        return new SearchQuery(
                kind, audiences, words, typing, tag, filters, facets, from, to, sort, page, size, cursor);
    }

    /** Only what has one of these values of a facet; no values take the filter away. */
    public SearchQuery filter(String facet, List<String> values) {
        var changed = new LinkedHashMap<>(filters);
        if (values.isEmpty()) {
            changed.remove(facet);
        } else {
            changed.put(facet, List.copyOf(values));
        }
        return new SearchQuery(
                kind, audiences, words, typing, language, changed, facets, from, to, sort, page, size, cursor);
    }

    public SearchQuery facets(String... names) {
        return new SearchQuery(
                kind, audiences, words, typing, language, filters, List.of(names), from, to, sort, page, size, cursor);
    }

    public SearchQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new SearchQuery(
                kind, audiences, words, typing, language, filters, facets, first, last, sort, page, size, cursor);
    }

    public SearchQuery sort(Sort order) {
        return new SearchQuery(
                kind, audiences, words, typing, language, filters, facets, from, to, order, page, size, cursor);
    }

    public SearchQuery page(int number, int items) {
        return new SearchQuery(
                kind, audiences, words, typing, language, filters, facets, from, to, sort, number, items, null);
    }

    /** The next part of a walk, from the cursor of the answer before; null stands for the beginning. */
    public SearchQuery cursor(@Nullable String token) {
        return new SearchQuery(
                kind, audiences, words, typing, language, filters, facets, from, to, sort, 1, size, token);
    }
}
