package org.hemicycle.cloud.conformance.web;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hemicycle.cloud.conformance.Finding;
import org.hemicycle.cloud.conformance.KeptTest;
import org.hemicycle.cloud.conformance.KeptVerdict;
import org.hemicycle.cloud.conformance.Level;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.Report;
import org.hemicycle.cloud.conformance.RuleInForce;
import org.hemicycle.cloud.conformance.Ruling;
import org.hemicycle.cloud.conformance.Seen;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.Verdict;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.platform.web.PageContext;
import org.jspecify.annotations.Nullable;

/** Writes tests and verdicts in the reader's language. */
final class ReportLines {
    private static final int FIRST = 3;
    private static final int KILOBYTE = 1024;

    private final PageContext page;
    private final Messages m;

    ReportLines(PageContext page) {
        this.page = page;
        this.m = page.m();
    }

    ListView list(RuleInForce rule, List<KeptTest> open, List<KeptVerdict> verdicts, int total, int number, int size) {
        return new ListView(
                Objects.requireNonNullElse(
                        rule.text().get(m.language().tag()),
                        String.valueOf(rule.text().get("en"))),
                rule.initialNow()
                        ? m.text("conformance.list.initial", m.date(rule.initialUntil()), names(rule.relaxed()))
                        : null,
                m.text("conformance.list.version", rule.version(), m.date(rule.since())),
                page.visit().operator(),
                open.stream()
                        .map(test -> new ListView.Open(shown(test.subject()), page.to("/conformance/" + test.id())))
                        .toList(),
                verdicts.stream().map(this::row).toList(),
                rule.weights().entrySet().stream()
                        .map(weighed -> new ListView.PointRow(
                                m.of("conformance.point", weighed.getKey()),
                                m.number(weighed.getValue()),
                                m.of("conformance.why", weighed.getKey()),
                                rule.required().contains(weighed.getKey())))
                        .toList(),
                number > 1 ? page.to("/conformance?page=" + (number - 1)) : null,
                number * size < total ? page.to("/conformance?page=" + (number + 1)) : null);
    }

    RunningView running(KeptTest test) {
        var text = switch (test.progress()) {
            case QUEUED -> m.text("conformance.running.waits");
            case RUNNING, DONE -> m.text("conformance.running.text", test.requests());
            case BROKEN_OFF -> m.text("conformance.running.broken");
        };
        return new RunningView(test.subject(), text, test.open(), page.visit().operator());
    }

    ReportView report(KeptTest test, @Nullable KeptTest before, @Nullable Long later) {
        var verdict = Objects.requireNonNull(test.verdict());
        var badge = page.visit().origin() + "/api/v1/conformance/badges/" + test.site() + ".svg?lang="
                + m.language().tag();
        var here = page.visit().origin() + page.to("/conformance/" + test.id());
        var said = verdict.ruling().passes() ? m.of("conformance.level", verdict.level()) : ruling(verdict.ruling());
        var title = m.text("conformance.badge.title", said, date(verdict));
        return new ReportView(
                test.id(),
                verdict.subject(),
                ruling(verdict.ruling()),
                tone(verdict.ruling()),
                level(verdict.ruling(), verdict.level()),
                because(verdict),
                facts(verdict),
                first(verdict),
                before == null || before.verdict() == null ? null : moved(before, before.verdict(), verdict),
                later == null ? null : page.to("/conformance/" + later),
                points(verdict, true),
                m.of("conformance.state", State.NOT_TESTABLE),
                points(verdict, false),
                "/api/v1/conformance/badges/" + test.site() + ".svg?lang="
                        + m.language().tag(),
                title,
                "<a href=\"%s\"><img src=\"%s\" alt=\"%s\" height=\"28\"></a>"
                        .formatted(here, badge, Badge.escaped(title)),
                Objects.requireNonNullElse(test.rule(), ""),
                "/api/v1/conformance/" + test.id() + "?lang=" + m.language().tag(),
                page.visit().operator());
    }

    private ListView.Row row(KeptVerdict verdict) {
        return new ListView.Row(
                shown(verdict.subject()),
                page.to("/conformance/" + verdict.id()),
                ruling(verdict.ruling()),
                tone(verdict.ruling()),
                Objects.requireNonNullElse(level(verdict.ruling(), verdict.level()), "–"),
                m.number(verdict.score()),
                m.date(verdict.testedAt().atZone(ZoneOffset.UTC).toLocalDate()));
    }

    private @Nullable String because(Verdict verdict) {
        if (verdict.reasons().isEmpty()) {
            return null;
        }
        return m.text(
                verdict.ruling() == Ruling.FAILED ? "conformance.report.because" : "conformance.report.relaxed",
                names(verdict.reasons()));
    }

    private List<ReportView.Fact> facts(Verdict verdict) {
        return List.of(
                new ReportView.Fact(
                        m.text("conformance.report.score"), m.text("conformance.report.scoreOf", verdict.score())),
                new ReportView.Fact(m.text("conformance.report.tested"), m.moment(verdict.testedAt())),
                new ReportView.Fact(
                        m.text("conformance.report.rule"),
                        m.text(
                                verdict.initialPhase()
                                        ? "conformance.report.ruleInitial"
                                        : "conformance.report.ruleVersion",
                                verdict.rule())),
                new ReportView.Fact(m.text("conformance.report.requests"), m.number(verdict.requests())),
                new ReportView.Fact(m.text("conformance.report.bytes"), m.text("conformance.report.kilobytes", (int)
                        Math.ceilDiv(verdict.bytes(), KILOBYTE))));
    }

    /** What would gain most, the heaviest points first. */
    private List<String> first(Verdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> finding.state() == State.FAILED || finding.state() == State.PARTLY)
                .sorted(Comparator.comparingInt((Finding finding) ->
                        -finding.weight() * (2 - finding.state().halves())))
                .limit(FIRST)
                .map(finding -> m.of("conformance.mend", finding.point()))
                .toList();
    }

    private ReportView.Moved moved(KeptTest before, Verdict earlier, Verdict now) {
        var lines = new ArrayList<String>();
        if (earlier.score() != now.score()) {
            lines.add(m.text("conformance.report.movedScore", earlier.score(), now.score()));
        }
        for (var finding : now.findings()) {
            var then = earlier.state(finding.point());
            if (then != finding.state()) {
                lines.add(m.text(
                        "conformance.report.movedPoint",
                        m.of("conformance.point", finding.point()),
                        m.of("conformance.state", then),
                        m.of("conformance.state", finding.state())));
            }
        }
        if (lines.isEmpty()) {
            lines.add(m.text("conformance.report.movedNothing"));
        }
        return new ReportView.Moved(
                m.text("conformance.report.moved", date(earlier)), page.to("/conformance/" + before.id()), lines);
    }

    private List<ReportView.PointView> points(Verdict verdict, boolean tested) {
        return verdict.findings().stream()
                .filter(finding -> (finding.state() != State.NOT_TESTABLE) == tested)
                .map(this::point)
                .toList();
    }

    private ReportView.PointView point(Finding finding) {
        var mend = finding.state() == State.FAILED || finding.state() == State.PARTLY;
        return new ReportView.PointView(
                finding.point().id(),
                m.of("conformance.point", finding.point()),
                m.of("conformance.state", finding.state()),
                tone(finding.state()),
                m.text("conformance.report.weight", finding.weight()),
                finding.seen().stream().map(this::seen).toList(),
                mend ? m.of("conformance.why", finding.point()) : null,
                mend ? m.of("conformance.mend", finding.point()) : null);
    }

    private ReportView.SeenView seen(Seen seen) {
        var address = seen.address();
        return new ReportView.SeenView(
                Report.sentence(seen, m),
                address,
                address != null && address.matches("https?://.*") && !address.contains("!"),
                seen.offset() == null ? null : m.text("conformance.report.byte", seen.offset()),
                seen.excerpt() == null || seen.excerpt().isBlank() ? null : seen.excerpt());
    }

    private String names(List<Point> points) {
        return String.join(
                m.text("conformance.list.comma"),
                points.stream().map(point -> m.of("conformance.point", point)).toList());
    }

    private String ruling(Ruling ruling) {
        return m.of("conformance.ruling", ruling);
    }

    private @Nullable String level(Ruling ruling, Level level) {
        return ruling.passes() ? m.of("conformance.level", level) : null;
    }

    private String date(Verdict verdict) {
        return m.date(verdict.testedAt().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static String shown(String subject) {
        return subject.replaceFirst("^https?://", "").replaceFirst("/$", "");
    }

    private static String tone(Ruling ruling) {
        return switch (ruling) {
            case PASSED -> "tag--ok";
            case PASSED_INITIALLY -> "tag--lagoon";
            case FAILED -> "tag--late";
            case NOT_TESTABLE -> "";
        };
    }

    private static String tone(State state) {
        return switch (state) {
            case PASSED -> "tag--ok";
            case PARTLY -> "tag--sample";
            case FAILED -> "tag--late";
            case NOT_TESTABLE -> "";
        };
    }
}
