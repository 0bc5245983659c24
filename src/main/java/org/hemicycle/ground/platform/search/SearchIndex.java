package org.hemicycle.ground.platform.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The index as any context may ask it. */
public interface SearchIndex {

    /**
     * Finds; refuses with {@code InvalidInput} a query beyond the limits of length, words and depth, naming the field as in
     * addresses: {@code q}, {@code page}, {@code size}, {@code cursor} or the name of a facet.
     */
    SearchAnswer search(SearchQuery query);

    /** Completions while typing: titles and numbers that begin like this, at most {@code limit}. */
    List<String> suggest(SearchQuery query, int limit);

    /** How far the index has come: documents, and the age of the oldest change not yet followed. */
    State state();

    /**
     * State of the index for the status page and {@code doctor}.
     *
     * @param changedAt when the content that is found last changed; null while there is none
     */
    record State(
            long documents,
            long secondsBehind,
            boolean rebuilding,
            @Nullable Instant changedAt) {}
}
