package org.hemicycle.cloud.conformance.check;

import java.util.List;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.gather.Sight;
import org.hemicycle.cloud.conformance.shape.FoundField;
import org.hemicycle.cloud.conformance.shape.RecordSet;

/** Whether records tell where each stands in the procedure, in words. */
final class StagesCheck implements Check {
    private static final int EXAMPLES = 4;

    @Override
    public Point point() {
        return Point.STAGES;
    }

    @Override
    public Told judge(Look look) {
        var roles = look.analysis().roles();
        var main = look.analysis().main();
        if (main == null || roles == null) {
            return Told.of(State.NOT_TESTABLE).saying("noData");
        }
        var sight = main.records().getFirst().document().sight();
        var status = roles.status();
        if (status != null) {
            return told(sight, status);
        }
        var steps = roles.steps();
        return steps == null ? elsewhere(look, sight) : told(sight, steps.said());
    }

    /** In another set of records, such as the steps of all bills. */
    private static Told elsewhere(Look look, Sight sight) {
        for (var set : look.analysis().sets()) {
            var other = new org.hemicycle.cloud.conformance.shape.Roles(
                            set, look.analysis().words())
                    .status();
            if (other != null && !set.equals(look.analysis().main())) {
                return told(first(set), other);
            }
        }
        return Told.of(State.FAILED).showing(sight, null, "stages.none");
    }

    private static Sight first(RecordSet set) {
        return set.records().getFirst().document().sight();
    }

    private static Told told(Sight sight, FoundField field) {
        var words = List.copyOf(field.words(EXAMPLES).keySet());
        var codes = words.stream().allMatch(word -> word.matches("\\d+"));
        return Told.of(codes ? State.PARTLY : State.PASSED)
                .showing(
                        sight,
                        words.getFirst(),
                        codes ? "stages.codes" : "stages.words",
                        field.path(),
                        (int) field.distinct(),
                        String.join(" · ", words));
    }
}
