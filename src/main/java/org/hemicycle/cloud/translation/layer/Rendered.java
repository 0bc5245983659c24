package org.hemicycle.cloud.translation.layer;

import java.util.List;

/**
 * A text in the target language, with what the layer did.
 *
 * @param segments its sentences beside those of the source
 * @param route the ways the engine took, such as {@code fr-es-pt}; none where no part reached it
 * @param applied the entries that were applied, in the order of doing
 * @param words the words of the source
 * @param spared how many of them never reached an engine
 * @param basis what of the declared data it rests on, as {@link LegislativeLayer#basis} gives it
 */
public record Rendered(
        String text,
        List<Segment> segments,
        List<String> route,
        List<Applied> applied,
        List<Warning> warnings,
        int words,
        int spared,
        String basis) {
    /**
     * A sentence of the source and what was made of it.
     *
     * @param route the ways the engine took for it; none where no part of it reached an engine
     * @param applied the entries that were applied to it
     */
    public record Segment(String source, String text, List<String> route, List<Applied> applied) {}

    /** A part of the layer. */
    public enum Part {
        HEAD,
        KEEP,
        TERM,
        /** As people translated it before. */
        MEMORY
    }

    /**
     * An entry that was applied.
     *
     * @param at where {@code written} stands in the text; -1 where it was changed again afterwards
     */
    public record Applied(Part part, String id, String found, String written, int at) {}

    /** What a reader of the result may want to know; the name is the end of a message key. */
    public enum Warning {
        /** A part that was to be kept did not come back, so the text was translated in pieces around it. */
        IN_PIECES,
        /** The engine changed a number, so all numbers were kept from it. */
        NUMBERS_KEPT_BACK,
        /** The text was longer than the layer translates at once. */
        CUT_IN_PARTS
    }
}
