package org.hemicycle.cloud.legislation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.Step;
import org.hemicycle.cloud.legislation.Bill;
import org.hemicycle.cloud.legislation.web.BillView.StepLine;
import org.hemicycle.cloud.legislation.web.BillView.Text;
import org.jspecify.annotations.Nullable;

/** The steps of a bill as its page shows them: the common stage, and the source's words beside it. */
final class BillSteps {
    private static final int SHORT = 80;

    private final BillWords words;
    private final Bill bill;

    BillSteps(BillWords words) {
        this.words = words;
        this.bill = words.bill();
    }

    /** Newest first; the first step of the current stage is marked. */
    List<StepLine> lines() {
        var lines = new ArrayList<StepLine>();
        var found = false;
        for (var step : bill.steps().reversed()) {
            var current = !found
                    && step.certainty() != Certainty.UNMAPPED
                    && step.stage() == bill.stage().stage();
            found |= current;
            lines.add(line(step, current));
        }
        return lines;
    }

    private StepLine line(Step step, boolean current) {
        var detail = detail(step);
        var isShort = detail != null && detail.text().length() <= SHORT;
        return new StepLine(
                step.date() == null ? null : words.m().date(step.date()),
                step.date() == null ? null : step.date().toString(),
                words.names().stage(step.stage()),
                step.certainty() == Certainty.UNMAPPED,
                words.m().of("legislation.certainty", step.certainty()),
                words.text(step.words(), step.language()),
                isShort ? detail : null,
                isShort ? null : detail,
                where(step),
                step.reason(),
                current);
    }

    private @Nullable Text detail(Step step) {
        return step.detail() == null || step.detail().equals(step.words())
                ? null
                : words.text(step.detail(), step.language());
    }

    private @Nullable String where(Step step) {
        var where = Stream.of(step.chamber() == null ? null : words.names().chamber(step.chamber()), step.body())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return where.isEmpty() ? null : where;
    }
}
