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
 * @param elsewhere what was looked for beside the words as typed
 */
public record SearchAnswer(
        List<Hit> hits,
        long total,
        Map<String, List<FacetCount>> facets,
        @Nullable String didYouMean,
        @Nullable String cursor,
        List<Wording> elsewhere) {
    public SearchAnswer {
        elsewhere = List.copyOf(elsewhere);
    }

    /** Nothing was found. */
    public static SearchAnswer nothing() {
        return new SearchAnswer(List.of(), 0, Map.of(), null, null, List.of());
    }

    /**
     * One hit.
     *
     * @param card as the owner gave it
     * @param title the title that matched best, in pieces; empty where the content has none
     * @param snippet of the text that matched, in pieces; empty where no text matched
     * @param reason why it was found; null where it has the words as typed
     */
    public record Hit(
            ContentRef ref,
            String card,
            @Nullable String titleLanguage,
            List<Piece> title,
            List<Piece> snippet,
            @Nullable Reason reason) {}

    /**
     * What the reader's words are in another language.
     *
     * @param machine whether a machine translated them; else they stand in the term base
     */
    public record Wording(String words, String language, boolean machine) {}

    /**
     * Why something was found that does not have the words as typed.
     *
     * @param words what it has instead, in pieces; for {@link Why#RENDERING} the passage of its English rendering,
     *     for {@link Why#MEANING} the English by which it was compared
     * @param machine whether a machine wrote these words
     */
    public record Reason(Why why, List<Piece> words, String language, boolean machine) {}

    /** How something can be found that does not have the words as typed. */
    public enum Why {
        /** It has the term of the term base for these words in its own language. */
        TERM,
        /** It has the words as they were translated. */
        TRANSLATION,
        /** They stand in what was made of it in English. */
        RENDERING,
        /** It says nearly the same in other words. */
        MEANING
    }

    /** A piece of text; {@code marked} where it matched. */
    public record Piece(String text, boolean marked) {}

    /** A value of a facet and the number of hits that have it. */
    public record FacetCount(String value, long count) {}
}
