package org.hemicycle.cloud.harvest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.hemicycle.cloud.connectors.Pace;

/** Keeps requests to one host apart, whichever connector asks. */
final class HostPaces {
    private final ConcurrentMap<String, Instant> next = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Waiting waiting;

    HostPaces(Clock clock, Waiting waiting) {
        this.clock = clock;
        this.waiting = waiting;
    }

    /** Waits for this request's turn. */
    void await(String host, Pace pace) throws InterruptedException {
        var now = clock.instant();
        var free = next.merge(
                host,
                now.plus(pace.gap()),
                (planned, ignored) -> later(planned, now).plus(pace.gap()));
        var turn = Duration.between(now, free.minus(pace.gap()));
        if (turn.isPositive()) {
            waiting.pass(turn);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
