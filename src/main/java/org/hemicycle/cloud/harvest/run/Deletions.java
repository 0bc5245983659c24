package org.hemicycle.cloud.harvest.run;

import java.time.Clock;
import java.time.Duration;
import org.hemicycle.cloud.harvest.Intake.Missing;
import org.hemicycle.cloud.harvest.Origin;
import org.hemicycle.cloud.harvest.store.ClaimedRun;
import org.hemicycle.cloud.harvest.store.RunStore;
import org.springframework.stereotype.Component;

/**
 * Whether much that is missing at once is gone. A source that forgets is more frequent than one that deletes: what is missing is
 * gone when a person says so, or when a later run, after a time in which a mishap is mended, misses the very same records. A
 * source that has become empty is believed by no run.
 */
@Component
class Deletions {
    private static final Duration MENDED_BY_THEN = Duration.ofHours(20);

    private final RunStore runs;
    private final Clock clock;

    Deletions(RunStore runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    boolean areBelieved(ClaimedRun run, Missing missing) {
        if (run.asked().origin() != Origin.LIVE) {
            return false;
        }
        return run.asked().full() || (missing.records() < missing.of() && wereMissedBefore(run, missing));
    }

    private boolean wereMissedBefore(ClaimedRun run, Missing missing) {
        return runs.missedSince(run.asked().connector(), missing.records(), missing.mark())
                .filter(since -> since.plus(MENDED_BY_THEN).isBefore(clock.instant()))
                .isPresent();
    }
}
