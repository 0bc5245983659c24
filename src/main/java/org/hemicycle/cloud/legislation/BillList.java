package org.hemicycle.cloud.legislation;

import java.util.List;
import java.util.Map;
import org.hemicycle.ground.platform.search.SearchAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Bills that were found.
 *
 * @param total exact number of bills found
 * @param facets for each facet its values with counts, most frequent first
 * @param didYouMean words that would find more, null where there is nothing better
 * @param cursor where a walk goes on, null at the end
 * @param elsewhere what was looked for beside the words as typed
 */
public record BillList(
        List<Hit> items,
        long total,
        int page,
        int size,
        Map<String, List<SearchAnswer.FacetCount>> facets,
        @Nullable String didYouMean,
        @Nullable String cursor,
        List<SearchAnswer.Wording> elsewhere) {
    public BillList {
        elsewhere = List.copyOf(elsewhere);
        items = List.copyOf(items);
    }

    /**
     * A bill that was found.
     *
     * @param language of the title that matched best
     * @param title that title, in pieces
     * @param snippet further text that matched, in pieces
     * @param reason why it was found; null where it has the words as typed
     */
    public record Hit(
            BillCard bill,
            @Nullable String language,
            List<SearchAnswer.Piece> title,
            List<SearchAnswer.Piece> snippet,
            SearchAnswer.@Nullable Reason reason) {}

    /** Number of pages, at least 1. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
