package org.hemicycle.cloud.conformance.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hemicycle.cloud.conformance.Finding;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.gather.How;

/** All points of the test. */
public final class Checks {
    private static final List<Check> ALL = List.of(
            new FindableCheck(),
            new ReachableCheck(),
            new FormatCheck(),
            new StructuredCheck(),
            new StableCheck(),
            new IdentifiersCheck(),
            new DatesCheck(),
            new StagesCheck(),
            new LanguagesCheck(),
            new LicenceCheck(),
            new FreshnessCheck(),
            new HistoryCheck(),
            new BulkCheck(),
            new DocumentationCheck(),
            new RobotsCheck(),
            new EncodingCheck(),
            new SizeCheck());

    private Checks() {}

    /** How each point does, in the order of the points. */
    public static List<Finding> judge(Look look) {
        var structured = new StructuredCheck().judge(look).state() == State.PASSED;
        var reached = look.folder()
                || look.evidence()
                        .sight(How.GIVEN)
                        .filter(sight -> sight.answered())
                        .isPresent();
        var findings = new ArrayList<Finding>();
        for (var check : ALL) {
            var told = told(check, look, structured, reached);
            var weight = look.rule().weights().getOrDefault(check.point(), 0);
            findings.add(new Finding(check.point(), weight, told.state(), told.seen()));
        }
        findings.sort(Comparator.comparing(Finding::point));
        return findings;
    }

    private static Told told(Check check, Look look, boolean structured, boolean reached) {
        var always = check.point() == Point.REACHABLE || check.point() == Point.ROBOTS;
        if (!reached && !always) {
            return Told.of(State.NOT_TESTABLE).saying("notReached");
        }
        return check.restsOnData() && !structured ? Told.of(State.NOT_TESTABLE).saying("noData") : check.judge(look);
    }
}
