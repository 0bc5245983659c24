package org.hemicycle.ground.platform.translations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in another language than its author's.
 *
 * @param from the language of the original
 * @param to the language it is in now
 * @param engine what made it, such as {@code apertium}; {@code person} where a person wrote it
 * @param version of the engine and of the terms applied around it
 * @param route the languages it went through, such as {@code fr-es-pt}
 * @param terms the entries of the term base that were applied
 * @param segments its sentences beside those of the original, in their order; empty where only the whole is known
 * @param madeBy who wrote it, or checked it before it came here; null where nobody did
 * @param checkedBy the second person who has checked what the first one wrote; null where nobody has
 */
public record TranslatedText(
        String text,
        String from,
        String to,
        Quality quality,
        String engine,
        String version,
        String route,
        List<String> terms,
        List<Segment> segments,
        @Nullable String madeBy,
        @Nullable String checkedBy,
        Instant madeAt) {
    /** The engine of what a person wrote for this very text. */
    public static final String PERSON = "person";

    /** The engine of what people made of the same words before. */
    public static final String MEMORY = "memory";

    public TranslatedText {
        terms = List.copyOf(terms);
        segments = List.copyOf(segments);
    }

    /** One that no second person has checked. */
    public TranslatedText(
            String text,
            String from,
            String to,
            Quality quality,
            String engine,
            String version,
            String route,
            List<String> terms,
            List<Segment> segments,
            @Nullable String madeBy,
            Instant madeAt) {
        this(text, from, to, quality, engine, version, route, terms, segments, madeBy, null, madeAt);
    }

    /** Whether a person wrote it for this very text: no machine and no memory writes over it. */
    public boolean isByPerson() {
        return engine.equals(PERSON);
    }

    /**
     * A sentence of the original and what was made of it.
     *
     * @param source the sentence as its author wrote it
     * @param text the sentence in the other language
     * @param engine what made it; empty where no engine was needed
     * @param route the languages it went through; empty where no engine was needed
     * @param applied what was done to it beside the engine's work, in the order of doing
     */
    public record Segment(String source, String text, String engine, String route, List<Applied> applied) {
        public Segment {
            applied = List.copyOf(applied);
        }
    }

    /**
     * A declared entry that was applied to a sentence.
     *
     * @param kind what it is: {@code HEAD} of a title, {@code KEEP} for what the engine never saw, {@code TERM} for a word of
     *     the engine that was put right
     * @param entry its name in the declared data
     * @param found the words of the original, or the engine's words that were put right
     * @param written the words that stand for them
     */
    public record Applied(String kind, String entry, String found, String written) {}
}
