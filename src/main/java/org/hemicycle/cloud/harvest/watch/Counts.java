package org.hemicycle.cloud.harvest.watch;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hemicycle.cloud.harvest.Incident.Facts;
import org.hemicycle.cloud.harvest.IncidentKind;

/** Tells a count of records that is far from the usual. */
public final class Counts {
    /** How many runs are looked back upon. */
    public static final int RUNS_BACK = Thresholds.RUNS_BACK;

    private Counts() {}

    /** Compares the count of a complete run with those of the complete runs before it. */
    public static Optional<Finding> judge(String stream, List<Integer> before, int now) {
        if (before.size() < Thresholds.RUNS) {
            return Optional.empty();
        }
        var least = Collections.min(before);
        var most = Collections.max(before);
        if (least >= Thresholds.MANY && now < least * Thresholds.FEWER) {
            return Optional.of(far(IncidentKind.FEWER, stream, least, now));
        }
        if (now >= Thresholds.MANY && now > Math.max(most, Thresholds.MANY) * Thresholds.MORE) {
            return Optional.of(far(IncidentKind.MORE, stream, most, now));
        }
        return Optional.empty();
    }

    /** The source as a whole gives far fewer than the run before. */
    public static Finding fewer(int before, int now) {
        return far(IncidentKind.FEWER, null, before, now);
    }

    private static Finding far(
            IncidentKind kind, @org.jspecify.annotations.Nullable String stream, int usual, int now) {
        return new Finding(kind, stream, null, Facts.ofCounts(usual, now), null, null, null, 0);
    }
}
