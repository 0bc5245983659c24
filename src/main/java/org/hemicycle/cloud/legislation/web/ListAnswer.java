package org.hemicycle.cloud.legislation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.hemicycle.ground.platform.search.SearchAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A list, in the form all lists have.
 *
 * @param alsoSearched what was looked for beside the words as typed; absent where nothing was
 */
record ListAnswer<T>(
        List<T> items,
        long total,
        int page,
        int size,
        Map<String, List<SearchAnswer.FacetCount>> facets,
        @Nullable String didYouMean,
        @Nullable String cursor,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SearchAnswer.Wording> alsoSearched) {

    /** A list that is given whole. */
    static <T> ListAnswer<T> whole(List<T> items) {
        return new ListAnswer<>(items, items.size(), 1, Math.max(1, items.size()), Map.of(), null, null, List.of());
    }
}
