package org.hemicycle.cloud.conformance.check;

import java.util.HashSet;
import java.util.Set;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.gather.How;
import org.hemicycle.cloud.conformance.shape.FoundField;
import org.hemicycle.cloud.conformance.shape.RecordSet;

/** Whether every record has an identifier that is its own and stays the same. */
final class IdentifiersCheck implements Check {
    private static final double OWN = 0.99;
    private static final double NEARLY = 0.9;

    @Override
    public Point point() {
        return Point.IDENTIFIERS;
    }

    @Override
    public Told judge(Look look) {
        var main = look.analysis().main();
        var roles = look.analysis().roles();
        if (main == null || roles == null) {
            return Told.of(State.NOT_TESTABLE).saying("noData");
        }
        var sight = main.records().getFirst().document().sight();
        if (main.keyed()) {
            return Told.of(State.PASSED).showing(sight, null, "identifiers.keyed");
        }
        var key = roles.key();
        if (key == null) {
            return Told.of(State.FAILED)
                    .showing(
                            sight,
                            null,
                            "identifiers.none",
                            String.join(
                                    ", ",
                                    main.names().keySet().stream().limit(12).toList()));
        }
        var percent = (int) Math.floor(key.uniqueness() * 100);
        var example = key.values().getFirst();
        if (key.uniqueness() < OWN) {
            return Told.of(key.uniqueness() >= NEARLY ? State.PARTLY : State.FAILED)
                    .showing(sight, repeated(key), "identifiers.repeat", key.path(), repeated(key), percent);
        }
        var told = Told.of(State.PASSED).showing(sight, example, "identifiers.own", key.path(), example);
        return again(look, main, key, told);
    }

    private static Told again(Look look, RecordSet main, FoundField key, Told told) {
        var again = look.analysis().later(How.AGAIN);
        if (again == null) {
            return told;
        }
        var before = values(look, main, key);
        var after = values(again, key);
        var kept = new HashSet<>(before);
        kept.retainAll(after);
        if (before.isEmpty() || after.isEmpty()) {
            return told;
        }
        var sight = again.records().getFirst().document().sight();
        return kept.size() * 2 >= Math.min(before.size(), after.size())
                ? told.at(sight.address(), "identifiers.kept")
                : told.atMost(State.FAILED)
                        .showing(
                                sight,
                                after.iterator().next(),
                                "identifiers.moved",
                                before.iterator().next(),
                                after.iterator().next());
    }

    private static Set<String> values(Look look, RecordSet main, FoundField key) {
        var document = look.analysis().mainDocument();
        return document == null ? Set.of() : values(main.only(document), key);
    }

    private static Set<String> values(RecordSet set, FoundField key) {
        var field = set.fields().get(key.path());
        return field == null ? Set.of() : new java.util.LinkedHashSet<>(field.values());
    }

    private static String repeated(FoundField key) {
        return key.words(1).keySet().iterator().next();
    }
}
