package org.hemicycle.cloud.harvest.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.hemicycle.cloud.harvest.HarvestRun;
import org.hemicycle.cloud.harvest.Outcome;

/** What {@code harvest} says of one connector; its fields are those of {@code --json}. */
record HarvestLine(
        String connector,
        Outcome outcome,
        int read,
        @JsonProperty("new") int fresh,
        int changed,
        int unchanged,
        int heldBack,
        int unmapped,
        double seconds) {
    private static final String ROW = "%-18s %-11s %9s %9s %9s %9s %9s %9s %8s";

    static HarvestLine of(HarvestRun run, Duration took) {
        var taken = run.taken();
        return new HarvestLine(
                run.connector(),
                Objects.requireNonNullElse(run.outcome(), Outcome.FAILED),
                taken.records(),
                taken.newRecords(),
                taken.changed(),
                taken.unchanged(),
                taken.heldBack(),
                taken.unmapped(),
                Math.round(took.toMillis() / 100.0) / 10.0);
    }

    /** A connector that could not be run at all. */
    static HarvestLine failed(String connector) {
        return new HarvestLine(connector, Outcome.FAILED, 0, 0, 0, 0, 0, 0, 0);
    }

    static String heading() {
        return ROW.formatted(
                "connector", "outcome", "read", "new", "changed", "unchanged", "held back", "unmapped", "seconds");
    }

    String row() {
        return ROW.formatted(
                connector,
                outcome,
                read,
                fresh,
                changed,
                unchanged,
                heldBack,
                unmapped,
                String.format(Locale.ROOT, "%.1f", seconds));
    }
}
