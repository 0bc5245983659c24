package org.hemicycle.ground.platform.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.ground.platform.changes.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A question to the index. What the audiences may not see is never matched, counted or suggested.
 *
 * @param kind the kind of content, such as {@code bill}
 * @param words as typed: quotes, minus and prefix work, anything else is taken as words; empty finds all
 * @param filters facet name to the values wanted (any of them)
 * @param facets the facets to count; a facet's own filter does not narrow its own counts
 * @param from first day, included
 * @param to last day, included
 * @param page from 1
 * @param size 1 to 100
 * @param cursor where a walk through everything goes on, null for a page by number
 */
public record SearchQuery(
        String kind,
        Set<Audience> audiences,
        String words,
        @Nullable String language,
        Map<String, List<String>> filters,
        List<String> facets,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Sort sort,
        int page,
        int size,
        @Nullable String cursor) {

    /** The orders of a list. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST
    }
}
