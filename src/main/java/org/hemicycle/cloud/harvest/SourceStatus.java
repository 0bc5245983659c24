package org.hemicycle.cloud.harvest;

import java.time.Duration;
import java.time.Instant;
import org.hemicycle.cloud.connectors.Connector;
import org.jspecify.annotations.Nullable;

/**
 * How a source is doing.
 *
 * @param nextRunAt null where none is planned
 * @param lastSuccessAt when a run last ended with what the source has to say
 * @param failures runs in a row that did not
 */
public record SourceStatus(
        Connector connector,
        boolean switchedOn,
        boolean paused,
        @Nullable Instant nextRunAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastAttemptAt,
        int failures,
        @Nullable HarvestRun lastRun) {

    /** Whether it is older than its declaration promises; a source never read breaks no promise. */
    public boolean late(Instant now) {
        return lastSuccessAt != null && Duration.between(lastSuccessAt, now).compareTo(connector.promise()) > 0;
    }

    /** Whether a run is queued or under way. */
    public boolean busy() {
        return lastRun != null && lastRun.state() != HarvestRun.State.ENDED;
    }
}
