package org.hemicycle.cloud.harvest.fetch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How far a source may go: the settings {@code hemicycle.fetch.*}.
 *
 * @param bytes of an answer, unpacked
 * @param ratio how much larger than what was sent an answer may be when unpacked
 * @param patience for a whole answer, on top of the time that its bytes take at the slowest rate
 * @param slowestRate in bytes a second
 * @param silence between two pieces of an answer, and for a connection
 * @param tries of one request in all
 * @param longestWait that we sit out when a source asks to; if it asks for more, the run ends and comes back later
 */
@ConfigurationProperties("hemicycle.fetch")
record FetchLimits(
        long bytes,
        int ratio,
        Duration patience,
        int slowestRate,
        Duration silence,
        int redirects,
        int tries,
        Duration firstWait,
        Duration longestWait) {}
