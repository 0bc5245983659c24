package org.hemicycle.cloud.legislation.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.hemicycle.cloud.connectors.record.Step;
import org.jspecify.annotations.Nullable;

/** Steps of procedure from several strands, in the order of time, each once. */
final class Steps {
    private Steps() {}

    /** The steps of all strands. Where two sources tell the same step (date, chamber and words), the leading one is kept. */
    static List<Said<Step>> inOrder(List<Strand> strands) {
        var placed = new ArrayList<Placed>();
        var alone = strands.size() == 1;
        var heard = new HashMap<Object, WorkKey>();
        for (var strand : strands) {
            var own = new HashSet<Object>();
            for (var one : place(strand.list("steps", content -> content.steps(), Step::at))) {
                var by = alone ? null : heard.putIfAbsent(sameStep(one.said().value()), strand.key());
                if ((by == null || by.equals(strand.key()))
                        && own.add(equal(one.said().value()))) {
                    placed.add(one);
                }
            }
        }
        placed.sort(Comparator.comparing(Placed::on));
        return placed.stream().map(Placed::said).toList();
    }

    /** The last step that is mapped to a common stage: by date, and where nothing is dated by its place. */
    static @Nullable Said<Step> lastMapped(List<Said<Step>> steps) {
        Said<Step> dated = null;
        Said<Step> undated = null;
        for (var step : steps) {
            if (step.value().stage().isCommon()) {
                if (step.value().date() != null) {
                    dated = step;
                } else {
                    undated = step;
                }
            }
        }
        return dated != null ? dated : undated;
    }

    private static List<Placed> place(List<Said<Step>> steps) {
        var forward = newestFirst(steps) ? steps.reversed() : steps;
        var placed = new ArrayList<Placed>(steps.size());
        var on = LocalDate.MIN;
        for (var step : forward) {
            var date = step.value().date();
            on = date == null ? on : date;
            placed.add(new Placed(step, on));
        }
        return placed;
    }

    private static boolean newestFirst(List<Said<Step>> steps) {
        var dates = steps.stream()
                .map(step -> step.value().date())
                .filter(Objects::nonNull)
                .toList();
        return dates.size() > 1 && dates.getFirst().isAfter(dates.getLast());
    }

    private static Object sameStep(Step step) {
        return Arrays.asList(step.date(), step.chamber(), Folding.fold(step.words()));
    }

    private static Object equal(Step step) {
        return Arrays.asList(
                step.date(), step.chamber(), step.body(), step.words(), step.code(), step.detail(), step.stage());
    }

    private record Placed(Said<Step> said, LocalDate on) {}
}
