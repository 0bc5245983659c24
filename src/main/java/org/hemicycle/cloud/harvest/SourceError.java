package org.hemicycle.cloud.harvest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A source gave trouble: of what kind, and at which address. Its message never holds a key. */
public class SourceError extends RuntimeException {
    private final Category category;
    private final String address;
    private final transient @Nullable Duration retryAfter;

    public SourceError(Category category, String address, String message, @Nullable Throwable cause) {
        this(category, address, message, cause, null);
    }

    public SourceError(
            Category category,
            String address,
            String message,
            @Nullable Throwable cause,
            @Nullable Duration retryAfter) {
        super(message, cause);
        this.category = category;
        this.address = address;
        this.retryAfter = retryAfter;
    }

    public Category category() {
        return category;
    }

    public String address() {
        return address;
    }

    /** How long the source asked us to stay away, where it did. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The kinds of trouble, as they are counted by source. */
    public enum Category {
        /** The name does not resolve, nobody listens, or the connection broke. */
        UNREACHABLE,
        /** The address is none that may be asked: not http, not public, or with a password. */
        FORBIDDEN_ADDRESS,
        TIMEOUT,
        TOO_LARGE,
        TOO_MANY_REDIRECTS,
        /** What came is no HTTP, or not what was announced. */
        BROKEN_ANSWER,
        /** Too many requests. */
        RATE_LIMITED,
        /** The key is missing or not accepted. */
        NOT_ALLOWED,
        /** A status that tells of an error. */
        STATUS,
        /** The answer was complete, but not what the declaration expects. */
        REFUSED_ANSWER,
        /** Its pages lead back to earlier ones, or do not come to an end. */
        ENDLESS,
        /** Far fewer records than before. */
        SHRUNK,
        /** What came breaks with what the source usually gives. */
        UNUSUAL,
        /** A fault of ours: the run, the database or the disk. */
        INTERNAL
    }
}
