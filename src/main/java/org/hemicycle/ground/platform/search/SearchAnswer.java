package org.hemicycle.ground.platform.search;

import java.util.List;
import java.util.Map;
import org.hemicycle.ground.shared.ContentRef;
import org.jspecify.annotations.Nullable;

/**
 * What the index found.
 *
 * @param total exact number of hits
 * @param facets for each facet asked for, its values with counts, most frequent first
 * @param didYouMean words that would find something where these found nothing; null where nothing better is known
 * @param cursor where a walk goes on, null at the end; a walk by newest or oldest sees each document once
 */
public record SearchAnswer(
        List<Hit> hits,
        long total,
        Map<String, List<FacetCount>> facets,
        @Nullable String didYouMean,
        @Nullable String cursor) {

    /**
     * One hit.
     *
     * @param card as the owner gave it
     * @param title the title that matched best, in pieces; empty where the content has none
     * @param snippet of the text that matched, in pieces; empty where no text matched
     */
    public record Hit(
            ContentRef ref, String card, @Nullable String titleLanguage, List<Piece> title, List<Piece> snippet) {}

    /** A piece of text; {@code marked} where it matched. */
    public record Piece(String text, boolean marked) {}

    /** A value of a facet and the number of hits that have it. */
    public record FacetCount(String value, long count) {}
}
