package org.hemicycle.cloud.search.lucene;

import java.util.List;
import org.hemicycle.ground.platform.meaning.ComparedText;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.jspecify.annotations.Nullable;

/** What was made in English of the texts of content. */
@FunctionalInterface
public interface Renderings {
    /** There are none. */
    Renderings NONE = content -> List.of();

    /** Those of this content, titles first. */
    List<Rendering> of(IndexedContent content);

    /** What this content is compared by; null where there is nothing yet. */
    default @Nullable Compared compared(IndexedContent content) {
        return null;
    }

    /** The topic that a machine suggests for this content; null where it suggests none. */
    default @Nullable String suggestedTopic(IndexedContent content) {
        return null;
    }

    /**
     * The English by which content is compared, and its vector.
     *
     * @param vector one byte for each number
     */
    record Compared(ComparedText text, byte[] vector) {}

    /**
     * A text in English.
     *
     * @param kind what it is
     * @param machine whether a machine wrote it and nobody has checked it
     */
    record Rendering(OriginalText.Kind kind, String text, boolean machine) {
        boolean isTitle() {
            return kind == OriginalText.Kind.TITLE;
        }
    }
}
