package org.hemicycle.cloud.conformance.gather;

import java.time.Duration;

/**
 * How far a test may go.
 *
 * @param answer bytes that are read of one answer
 * @param bytes of all answers
 * @param pages HTML pages that are read for links
 * @param gap between two requests to a host, unless the site asks for more
 * @param longestGap that is kept; a site that asks for a longer one is told, and asked less
 */
public record Bounds(
        int requests, int answer, long bytes, int depth, int pages, Duration time, Duration gap, Duration longestGap) {
    public static final Bounds USUAL = new Bounds(
            40, 4 << 20, 48L << 20, 2, 14, Duration.ofMinutes(4), Duration.ofMillis(500), Duration.ofSeconds(10));

    /** The same without a wait between requests. */
    public Bounds hurried() {
        return new Bounds(requests, answer, bytes, depth, pages, time, Duration.ofMillis(1), Duration.ofMillis(1));
    }
}
