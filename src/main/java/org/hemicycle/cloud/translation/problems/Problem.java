package org.hemicycle.cloud.translation.problems;

import java.time.Instant;

/**
 * A problem with a translation, as a reader reported it. Nothing is kept of who that was.
 *
 * @param page on which the translation stands, without the language in front
 * @param language into which it was translated
 * @param passage the words concerned; may be blank
 * @param note how it should be; may be blank
 */
public record Problem(
        long id, String page, String language, Sort sort, String passage, String note, Instant receivedAt) {

    /** What is wrong. */
    public enum Sort {
        MEANING,
        TERM,
        MISSING,
        NUMBER,
        OTHER
    }
}
