package org.hemicycle.cloud.conformance.check;

import java.util.Comparator;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.gather.Sight;
import org.hemicycle.cloud.conformance.shape.FoundField;
import org.hemicycle.cloud.conformance.shape.RecordSet;
import org.hemicycle.cloud.conformance.shape.Roles;

/** Whether records have dates, written so that a program can read them. */
final class DatesCheck implements Check {
    @Override
    public Point point() {
        return Point.DATES;
    }

    @Override
    public Told judge(Look look) {
        var main = look.analysis().main();
        var roles = look.analysis().roles();
        if (main == null || roles == null) {
            return Told.of(State.NOT_TESTABLE).saying("noData");
        }
        var steps = roles.steps();
        var best = roles.dates().stream().max(Comparator.comparingInt(FoundField::records));
        var field = best.orElse(steps == null ? null : steps.date());
        var sight = main.records().getFirst().document().sight();
        if (field == null) {
            return unreadable(look, main, roles, sight);
        }
        var dating = field.dating();
        var example = field.values().getFirst();
        if (dating == null) {
            return Told.of(State.FAILED).showing(sight, example, "dates.unreadable", field.path(), example);
        }
        if (dating.iso()) {
            return Told.of(State.PASSED).showing(sight, example, "dates.iso", field.path(), example);
        }
        return Told.of(State.PARTLY)
                .showing(
                        sight,
                        example,
                        dating.sure() ? "dates.other" : "dates.unsure",
                        field.path(),
                        example,
                        dating.name());
    }

    private static Told unreadable(Look look, RecordSet main, Roles roles, Sight sight) {
        var named = main.fields().values().stream()
                .filter(field -> !field.values().isEmpty() && !field.equals(roles.key()))
                .filter(field -> look.analysis().words().field("date", field.name()) >= 0)
                .filter(field -> field.values().stream().anyMatch(value -> value.matches(".*\\d.*")))
                .findFirst();
        return named.map(field -> Told.of(State.FAILED)
                        .showing(
                                sight,
                                field.values().getFirst(),
                                "dates.unreadable",
                                field.path(),
                                field.values().getFirst()))
                .orElseGet(() -> Told.of(State.FAILED).showing(sight, null, "dates.none"));
    }
}
