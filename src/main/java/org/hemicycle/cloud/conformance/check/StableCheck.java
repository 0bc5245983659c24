package org.hemicycle.cloud.conformance.check;

import java.util.List;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.gather.Form;
import org.hemicycle.cloud.conformance.gather.How;
import org.hemicycle.cloud.conformance.gather.Sight;
import org.hemicycle.cloud.conformance.shape.FoundField;
import org.hemicycle.cloud.conformance.shape.RecordSet;

/** Whether records are built alike, within an answer and from one page to the next. */
final class StableCheck implements Check {
    private static final double ALIKE = 0.6;
    private static final double HARDLY = 0.4;

    @Override
    public Point point() {
        return Point.STABLE;
    }

    @Override
    public Told judge(Look look) {
        var main = look.analysis().main();
        if (main == null || main.records().size() < 2) {
            return Told.of(State.NOT_TESTABLE).saying("stable.one");
        }
        var likeness = main.likeness();
        var sight = main.records().getFirst().document().sight();
        var percent = (int) Math.round(likeness * 100);
        var state = likeness >= ALIKE ? State.PASSED : likeness >= HARDLY ? State.PARTLY : State.FAILED;
        var told = Told.of(state)
                .showing(sight, null, "stable.alike", main.records().size(), percent, names(main));
        return later(look, main, rows(main, mixed(main, told)), How.SECOND_PAGE, "stable.page");
    }

    private static Told mixed(RecordSet main, Told told) {
        var sight = main.records().getFirst().document().sight();
        var mixed = sight.form() == Form.XML
                ? List.<FoundField>of()
                : main.fields().values().stream().filter(FoundField::mixed).toList();
        return mixed.isEmpty()
                ? told
                : told.atMost(State.PARTLY)
                        .showing(
                                sight,
                                mixed.getFirst().name(),
                                "stable.mixed",
                                mixed.getFirst().path());
    }

    private static Told rows(RecordSet main, Told told) {
        var faulty = main.documents().stream()
                .filter(document -> !document.faults().isEmpty())
                .findFirst();
        return faulty.map(document -> told.atMost(State.PARTLY)
                        .showing(
                                document.sight(),
                                null,
                                "stable.faults",
                                document.faults().size(),
                                document.faults().getFirst()))
                .orElse(told);
    }

    private static Told later(Look look, RecordSet main, Told told, How how, String key) {
        var later = look.analysis().later(how);
        if (later == null || later.records().isEmpty()) {
            return told;
        }
        var overlap = RecordSet.overlap(main.names().keySet(), later.names().keySet());
        Sight sight = later.records().getFirst().document().sight();
        return overlap >= ALIKE
                ? told.at(sight.address(), key + "Alike")
                : told.atMost(State.FAILED).showing(sight, null, key + "Differs", names(later));
    }

    private static String names(RecordSet set) {
        return String.join(", ", set.names().keySet().stream().limit(12).toList());
    }
}
