package org.hemicycle.cloud.conformance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A test of an address: queued, under way, or done with its verdict.
 *
 * @param site what the badge of the address is called by
 * @param requests how many were made so far
 * @param verdict null until it is done
 * @param rule the rule's own words as they stood then; null until it is done
 */
public record KeptTest(
        long id,
        String site,
        String subject,
        Progress progress,
        Instant askedAt,
        int requests,
        @Nullable Verdict verdict,
        @Nullable String rule) {

    /** How far it has come. */
    public enum Progress {
        QUEUED,
        RUNNING,
        DONE,
        /** It ended without a verdict, by a fault of ours. */
        BROKEN_OFF
    }

    /** Whether it is still to end. */
    public boolean open() {
        return progress == Progress.QUEUED || progress == Progress.RUNNING;
    }
}
