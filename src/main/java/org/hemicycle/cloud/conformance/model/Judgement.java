package org.hemicycle.cloud.conformance.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hemicycle.cloud.conformance.Finding;
import org.hemicycle.cloud.conformance.Level;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.Ruling;
import org.hemicycle.cloud.conformance.State;

/** What the rule makes of the findings. */
public record Judgement(Ruling ruling, List<Point> reasons, Level level, int score, boolean initialPhase) {

    /** Judges by the rule as it stands on a day. */
    public static Judgement of(Rule rule, List<Finding> findings, LocalDate day) {
        var initial = rule.initial().holds(day);
        var failed = failed(findings, rule.required());
        var held = initial
                ? failed.stream()
                        .filter(point -> !rule.initial().relaxes().contains(point))
                        .toList()
                : failed;
        var score = score(findings);
        var ruling = ruling(findings, failed, held);
        var level = ruling.passes() ? level(rule, findings, score) : Level.NONE;
        return new Judgement(ruling, ruling == Ruling.FAILED ? held : failed, level, score, initial);
    }

    /** The highest level is for data of which no point fails. */
    private static Level level(Rule rule, List<Finding> findings, int score) {
        var level = rule.level(score);
        var faultless = findings.stream().noneMatch(finding -> finding.state() == State.FAILED);
        return level == Level.EXEMPLARY && !faultless ? Level.GOOD : level;
    }

    private static Ruling ruling(List<Finding> findings, List<Point> failed, List<Point> held) {
        if (!held.isEmpty()) {
            return Ruling.FAILED;
        }
        if (state(findings, Point.STRUCTURED) == State.NOT_TESTABLE) {
            return Ruling.NOT_TESTABLE;
        }
        return failed.isEmpty() ? Ruling.PASSED : Ruling.PASSED_INITIALLY;
    }

    private static List<Point> failed(List<Finding> findings, Set<Point> required) {
        return findings.stream()
                .filter(finding -> finding.state() == State.FAILED)
                .map(Finding::point)
                .filter(required::contains)
                .toList();
    }

    /** What cannot be tested counts for nothing; but without structured data, all that would rest on them is missing. */
    private static int score(List<Finding> findings) {
        var structured = state(findings, Point.STRUCTURED) == State.PASSED;
        var counted = findings.stream()
                .filter(finding -> !structured || finding.state() != State.NOT_TESTABLE)
                .toList();
        var whole = counted.stream().mapToInt(Finding::weight).sum();
        var earned = counted.stream()
                .mapToInt(finding -> finding.weight() * finding.state().halves())
                .sum();
        return whole == 0 ? 0 : Math.round(earned * 50f / whole);
    }

    private static State state(List<Finding> findings, Point point) {
        return findings.stream()
                .filter(finding -> finding.point() == point)
                .map(Finding::state)
                .findFirst()
                .orElse(State.NOT_TESTABLE);
    }
}
