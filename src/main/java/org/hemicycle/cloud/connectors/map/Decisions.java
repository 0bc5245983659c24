package org.hemicycle.cloud.connectors.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.hemicycle.cloud.connectors.path.Scope;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.Decision;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.value.Remarks;
import org.jspecify.annotations.Nullable;

/** How a bill ended: as the source states it, else as the status or the last step whose rule names an outcome tells. */
final class Decisions {
    private Decisions() {}

    static @Nullable Decision of(
            @Nullable Choice<Outcome> stated,
            Scope scope,
            Remarks remarks,
            Procedure.@Nullable MadeStatus status,
            List<Procedure.MadeStep> steps) {
        var chosen = stated == null ? null : stated.choose(scope, remarks, null, null);
        var outcome = chosen == null || chosen.ignored() ? null : chosen.word();
        if (chosen != null && outcome != null) {
            return new Decision(outcome, chosen.certainty(), chosen.words(), chosen.reason(), scope.at());
        }
        var byStatus = status == null ? null : inferred(status.ending());
        var concluded = byStatus != null ? byStatus : byLastStep(steps);
        return concluded == null && chosen != null && !chosen.known()
                ? new Decision(Outcome.UNKNOWN, Certainty.UNMAPPED, chosen.words(), null, scope.at())
                : concluded;
    }

    private static @Nullable Decision byLastStep(List<Procedure.MadeStep> steps) {
        var latestFirst = inOrder(steps);
        Collections.reverse(latestFirst);
        for (var step : latestFirst) {
            var decision = inferred(step.ending());
            if (decision != null) {
                return decision;
            }
        }
        return null;
    }

    /** By date; those of one day as the source has them, turned round where it has the newest first. */
    private static List<Procedure.MadeStep> inOrder(List<Procedure.MadeStep> steps) {
        var ordered = new ArrayList<>(steps);
        var dates = steps.stream()
                .map(step -> step.step().date())
                .filter(date -> date != null)
                .toList();
        if (dates.size() < 2) {
            return ordered;
        }
        if (dates.getFirst().isAfter(dates.getLast())) {
            Collections.reverse(ordered);
        }
        if (dates.size() == steps.size()) {
            ordered.sort(Comparator.comparing(Decisions::date));
        }
        return ordered;
    }

    private static LocalDate date(Procedure.MadeStep step) {
        var date = step.step().date();
        return date == null ? LocalDate.MIN : date;
    }

    private static @Nullable Decision inferred(Procedure.Ending ending) {
        var outcome = ending.outcome();
        return outcome == null
                ? null
                : new Decision(outcome, Certainty.INFERRED, ending.words(), ending.reason(), ending.at());
    }
}
