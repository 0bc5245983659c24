package org.hemicycle.cloud.translation.engine.apertium;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Leaves a mode alone for a while after it has died or hung some times in a row, longer each time. */
final class Breaker {
    private static final int DEATHS = 3;
    private static final Duration FIRST_REST = Duration.ofMinutes(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(16);

    private final Clock clock;
    private int deaths;
    private Duration rest = FIRST_REST;
    private Instant closedUntil = Instant.MIN;

    Breaker(Clock clock) {
        this.clock = clock;
    }

    /** Whether it is worth to try. */
    synchronized boolean lets() {
        return !clock.instant().isBefore(closedUntil);
    }

    synchronized void worked() {
        deaths = 0;
        rest = FIRST_REST;
    }

    synchronized void died() {
        deaths++;
        if (deaths >= DEATHS) {
            closedUntil = clock.instant().plus(rest);
            rest = rest.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest.multipliedBy(2);
        }
    }
}
