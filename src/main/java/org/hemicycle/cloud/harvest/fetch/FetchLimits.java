package org.hemicycle.cloud.harvest.fetch;

import java.time.Duration;

/**
 * How far a source may go.
 *
 * @param bytes of an answer, unpacked
 * @param ratio how much larger than what was sent an answer may be when unpacked
 * @param patience for a whole answer, on top of the time that its bytes take at the slowest rate
 * @param slowestRate in bytes a second
 * @param tries of one request in all
 * @param longestWait that we sit out when a source asks to; if it asks for more, the run ends and comes back later
 */
record FetchLimits(
        long bytes,
        int ratio,
        Duration patience,
        int slowestRate,
        Duration silence,
        int redirects,
        int tries,
        Duration firstWait,
        Duration longestWait) {
    static final FetchLimits USUAL = new FetchLimits(
            4L << 30,
            100,
            Duration.ofSeconds(60),
            16 * 1024,
            Duration.ofSeconds(30),
            5,
            4,
            Duration.ofSeconds(1),
            Duration.ofMinutes(2));
}
