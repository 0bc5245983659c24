package org.hemicycle.ground.platform.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hemicycle.ground.platform.changes.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A question to the index. What the audiences may not see is never matched, counted or suggested. Start with
 * {@link #everything} and narrow it by the methods named after what they change.
 *
 * @param kind the kind of content, such as {@code bill}; null for every kind
 * @param words as typed: quotes, minus and prefix ({@code budg*}) work, anything else is taken as words; empty finds all
 * @param typing whether the last word may be unfinished, so that it is also found as the beginning of a word
 * @param language the reader's language: of several titles that match alike, the one shown; and the language the words are
 *     taken to be in, unless the index knows them better in another
 * @param onlyMyWords whether only the words as typed are looked for, and nothing that means the same in another language
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
        boolean onlyMyWords,
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
                kind, audiences, "", false, null, false, Map.of(), List.of(), null, null, Sort.RELEVANCE, 1, 20, null);
    }

    public SearchQuery words(String typed) {
        return with(changed -> changed.words = typed);
    }

    public SearchQuery typing(boolean unfinished) {
        return with(changed -> changed.typing = unfinished);
    }

    public SearchQuery language(@Nullable String tag) {
        return with(changed -> changed.language = tag);
    }

    /** Whether nothing but the words as typed is looked for. */
    public SearchQuery onlyMyWords(boolean so) {
        return with(changed -> changed.onlyMyWords = so);
    }

    /** Only what has one of these values of a facet; no values take the filter away. */
    public SearchQuery filter(String facet, List<String> values) {
        var wanted = new LinkedHashMap<>(filters);
        if (values.isEmpty()) {
            wanted.remove(facet);
        } else {
            wanted.put(facet, List.copyOf(values));
        }
        return with(changed -> changed.filters = wanted);
    }

    public SearchQuery facets(String... names) {
        return with(changed -> changed.facets = List.of(names));
    }

    public SearchQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return with(changed -> {
            changed.from = first;
            changed.to = last;
        });
    }

    public SearchQuery sort(Sort order) {
        return with(changed -> changed.sort = order);
    }

    public SearchQuery page(int number, int items) {
        return with(changed -> {
            changed.page = number;
            changed.size = items;
            changed.cursor = null;
        });
    }

    /** The next part of a walk, from the cursor of the answer before; null stands for the beginning. */
    public SearchQuery cursor(@Nullable String token) {
        return with(changed -> {
            changed.page = 1;
            changed.cursor = token;
        });
    }

    private SearchQuery with(Consumer<Changed> change) {
        var changed = new Changed(this);
        change.accept(changed);
        return changed.query();
    }

    /** A question on its way to another one. */
    private static final class Changed {
        private final @Nullable String kind;
        private final Set<Audience> audiences;
        private String words;
        private boolean typing;
        private @Nullable String language;
        private boolean onlyMyWords;
        private Map<String, List<String>> filters;
        private List<String> facets;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private Sort sort;
        private int page;
        private int size;
        private @Nullable String cursor;

        Changed(SearchQuery query) {
            this.kind = query.kind;
            this.audiences = query.audiences;
            this.words = query.words;
            this.typing = query.typing;
            this.language = query.language;
            this.onlyMyWords = query.onlyMyWords;
            this.filters = query.filters;
            this.facets = query.facets;
            this.from = query.from;
            this.to = query.to;
            this.sort = query.sort;
            this.page = query.page;
            this.size = query.size;
            this.cursor = query.cursor;
        }

        SearchQuery query() {
            return new SearchQuery(
                    kind,
                    audiences,
                    words,
                    typing,
                    language,
                    onlyMyWords,
                    filters,
                    facets,
                    from,
                    to,
                    sort,
                    page,
                    size,
                    cursor);
        }
    }
}
