package org.hemicycle.cloud.connectors;

import java.time.Duration;

/** At most so many requests to a host within a time. */
public record Pace(int requests, Duration per) {
    public Pace {
        if (requests < 1 || per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException("%d requests in %s".formatted(requests, per));
        }
    }

    /** The time to wait between two requests. */
    public Duration gap() {
        return per.dividedBy(requests);
    }
}
