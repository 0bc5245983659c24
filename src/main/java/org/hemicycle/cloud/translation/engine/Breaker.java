package org.hemicycle.cloud.translation.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Leaves a machine alone for a while after it has failed some times in a row, longer each time. */
public final class Breaker {
    private static final int DEATHS = 3;
    private static final Duration FIRST_REST = Duration.ofMinutes(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(16);

    private final Clock clock;
    private int deaths;
    private Duration rest = FIRST_REST;
    private Instant closedUntil = Instant.MIN;

    public Breaker(Clock clock) {
        this.clock = clock;
    }

    /** Whether it is worth to try. */
    public synchronized boolean lets() {
        return !clock.instant().isBefore(closedUntil);
    }

    /** An attempt was good: all is forgotten. */
    public synchronized void worked() {
        deaths = 0;
        rest = FIRST_REST;
    }

    /** An attempt has failed in a way that another text would have too. */
    public synchronized void died() {
        deaths++;
        if (deaths >= DEATHS) {
            closedUntil = clock.instant().plus(rest);
            rest = rest.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest.multipliedBy(2);
        }
    }
}
