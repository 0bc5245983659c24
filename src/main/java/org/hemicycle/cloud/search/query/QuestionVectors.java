package org.hemicycle.cloud.search.query;

import org.jspecify.annotations.Nullable;

/** What questions mean, as vectors. */
@FunctionalInterface
public interface QuestionVectors {
    /** Nothing is compared by its meaning. */
    QuestionVectors NONE = (english, end) -> null;

    /**
     * The vector of a question in English; null where it is not there in time.
     *
     * @param end until when it may be waited for, by {@link System#nanoTime()}
     */
    byte @Nullable [] of(String english, long end);
}
