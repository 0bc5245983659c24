package org.hemicycle.cloud.harvest;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as it stands.
 *
 * @param outcome null while it is under way
 * @param requests what was asked
 * @param notRecorded what no recording answers, which says nothing about the source
 * @param absent what the source says it does not have
 * @param failedRequests what could not be had after several tries
 * @param refused answers that were refused whole
 * @param withheld answers that break with what the source usually gives: kept, and not taken in
 * @param fragments what was stored because it was new or changed
 * @param repeated records that an answer gave more than once; of each the last counts
 * @param missing records that the source did not give although it seemed to give everything, and that stay because they are
 *     too many to be believed gone
 */
public record HarvestRun(
        RunId id,
        String connector,
        Origin origin,
        State state,
        @Nullable Outcome outcome,
        String askedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int requests,
        int notRecorded,
        int absent,
        int failedRequests,
        int refused,
        int withheld,
        int fragments,
        int repeated,
        int missing,
        Taken taken,
        @Nullable Trouble trouble) {

    /** How long it took, or has taken so far. */
    public Duration took(Instant now) {
        return Duration.between(startedAt, finishedAt == null ? now : finishedAt);
    }

    /** Where a run stands in its life. */
    public enum State {
        QUEUED,
        RUNNING,
        ENDED
    }

    /** The first trouble of a run, in plain English for the operator. */
    public record Trouble(
            SourceError.Category category,
            String message,
            @Nullable String address) {}
}
