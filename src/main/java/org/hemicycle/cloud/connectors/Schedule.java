package org.hemicycle.cloud.connectors;

import java.time.Duration;

/** How often a source is asked. */
public enum Schedule {
    HOURLY(Duration.ofHours(1)),
    DAILY(Duration.ofDays(1)),
    WEEKLY(Duration.ofDays(7)),
    MONTHLY(Duration.ofDays(30));

    private final Duration every;

    Schedule(Duration every) {
        this.every = every;
    }

    /** The time between two runs. */
    public Duration every() {
        return every;
    }
}
