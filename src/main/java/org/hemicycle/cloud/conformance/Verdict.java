package org.hemicycle.cloud.conformance;

import java.time.Instant;
import java.util.List;

/**
 * A verdict on the open data at an address or in a folder; it never changes once it is given.
 *
 * @param subject the address or the folder's name
 * @param reasons the required points that failed, or would have failed it after the initial phase
 * @param score of 100
 * @param initialPhase whether the initial phase held when it was given
 * @param rule the version of the rule it was given by
 * @param requests how many were made
 * @param sketch what a declaration can be drafted from
 */
public record Verdict(
        Kind kind,
        String subject,
        Instant testedAt,
        Ruling ruling,
        List<Point> reasons,
        Level level,
        int score,
        boolean initialPhase,
        String rule,
        int requests,
        long bytes,
        List<Finding> findings,
        Sketch sketch) {
    public Verdict {
        reasons = List.copyOf(reasons);
        findings = List.copyOf(findings);
    }

    /** The same for everybody to read, without samples of what was seen. */
    public Verdict withoutSamples() {
        return new Verdict(
                kind,
                subject,
                testedAt,
                ruling,
                reasons,
                level,
                score,
                initialPhase,
                rule,
                requests,
                bytes,
                findings,
                sketch.withoutSamples());
    }

    /** The finding on a point. */
    public Finding finding(Point point) {
        return findings.stream()
                .filter(finding -> finding.point() == point)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no finding on " + point));
    }

    /** How a point did. */
    public State state(Point point) {
        return finding(point).state();
    }
}
