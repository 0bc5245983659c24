package org.hemicycle.cloud.translation.layer.keep;

import org.hemicycle.cloud.translation.layer.grammar.Gender;
import org.jspecify.annotations.Nullable;

/**
 * A part of a source that no engine sees.
 *
 * @param id the entry that found it
 * @param written what stands for it in the target
 * @param gender of the noun it begins with; null where there is none
 * @param kind how it sits in a sentence
 */
public record Kept(
        int start,
        int end,
        String id,
        String written,
        @Nullable Gender gender,
        Kind kind) {
    /** How a part that is kept sits in a sentence. */
    public enum Kind {
        /** A name or a code: nothing around it changes. */
        PLAIN,
        /** A numbered law or article: with an article in Romance languages, without one in English. */
        REFERENCE,
        /** A term that the layer says itself: with its article in its own gender and number. */
        TERM,
        /** Several things, or one term in the plural. */
        TERMS,
        /** A date: with the article or preposition that its language asks for. */
        DATE,
        /** A number by itself, which an engine may see as long as it gives it back. */
        NUMBER
    }

    /** Whether it shares a place with another. */
    boolean overlaps(Kept other) {
        return start < other.end && other.start < end;
    }
}
