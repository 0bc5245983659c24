package org.hemicycle.cloud.conformance.command;

import java.time.ZoneOffset;
import java.util.List;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.Report;
import org.hemicycle.cloud.conformance.State;

/** A report as a person reads it on a terminal. */
final class ReportText {
    private final Report report;
    private final StringBuilder text = new StringBuilder();

    ReportText(Report report) {
        this.report = report;
    }

    String write() {
        line("%s: %s, %d of 100%s".formatted(report.subject(), report.said(), report.score(), level()));
        if (!report.reasons().isEmpty()) {
            line("Points not met: "
                    + String.join(
                            ", ", report.reasons().stream().map(this::name).toList()));
        }
        line("Rule %s, %s%s"
                .formatted(
                        report.rule(),
                        report.testedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                        report.initialPhase() ? ", initial phase" : ""));
        report.points().forEach(this::point);
        return text.toString().stripTrailing();
    }

    private String level() {
        return report.ruling().passes() ? ", level " + report.level() : "";
    }

    private void point(Report.Line point) {
        line("");
        line("%-8s %3d  %s".formatted(mark(point.state()), point.weight(), point.name()));
        for (var seen : point.seen()) {
            line("              " + seen.text());
            if (seen.address() != null) {
                line("              at " + seen.address() + (seen.offset() == null ? "" : ", byte " + seen.offset()));
            }
            if (seen.excerpt() != null && !seen.excerpt().isEmpty()) {
                line("              > " + seen.excerpt());
            }
        }
        if (List.of(State.PARTLY, State.FAILED).contains(point.state())) {
            line("              Why: " + point.why());
            line("              Mend: " + point.mend());
        }
    }

    private String name(Point point) {
        return report.points().stream()
                .filter(line -> line.point() == point)
                .map(Report.Line::name)
                .findFirst()
                .orElse(point.id());
    }

    private static String mark(State state) {
        return switch (state) {
            case PASSED -> "passed";
            case PARTLY -> "partly";
            case FAILED -> "FAILED";
            case NOT_TESTABLE -> "–";
        };
    }

    private void line(String words) {
        text.append(words.stripTrailing()).append('\n');
    }
}
