package org.hemicycle.cloud.translation.layer;

import org.jspecify.annotations.Nullable;

/** Sentences that people have translated before, which need no engine. */
public interface Known {
    /** Nothing is known. */
    Known NOTHING = sentence -> null;

    /** A sentence as people translated it; null where nobody did. */
    @Nullable
    Said of(String sentence);

    /**
     * A sentence in the target language.
     *
     * @param id what names it where it is kept
     */
    record Said(String id, String text) {}
}
