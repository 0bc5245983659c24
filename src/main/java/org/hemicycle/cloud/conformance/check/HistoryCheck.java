package org.hemicycle.cloud.conformance.check;

import java.util.List;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.gather.How;
import org.hemicycle.cloud.conformance.gather.Sight;
import org.hemicycle.cloud.conformance.shape.Document;
import org.hemicycle.cloud.conformance.shape.RecordSet;
import org.hemicycle.cloud.conformance.shape.RecordSets;
import org.hemicycle.cloud.conformance.shape.Roles;
import org.jspecify.annotations.Nullable;

/** Whether the steps that led to the present state are told, each with its date. */
final class HistoryCheck implements Check {
    @Override
    public Point point() {
        return Point.HISTORY;
    }

    @Override
    public Told judge(Look look) {
        var main = look.analysis().main();
        var roles = look.analysis().roles();
        if (main == null || roles == null) {
            return Told.of(State.NOT_TESTABLE).saying("noData");
        }
        var sight = main.records().getFirst().document().sight();
        var own = told(roles, sight, "history.steps");
        if (own != null) {
            return own;
        }
        var other = elsewhere(look);
        if (other != null) {
            return other;
        }
        var dates = roles.dates();
        return dates.size() >= 2
                ? Told.of(State.PARTLY)
                        .showing(
                                sight,
                                null,
                                "history.dates",
                                dates.size(),
                                dates.get(0).path(),
                                dates.get(1).path())
                : Told.of(State.FAILED).showing(sight, null, "history.none");
    }

    private static @Nullable Told told(Roles roles, Sight sight, String key) {
        var steps = roles.steps();
        return steps == null
                ? null
                : Told.of(State.PASSED)
                        .showing(
                                sight,
                                steps.date().values().getFirst(),
                                key,
                                steps.list().path(),
                                steps.date().path());
    }

    /** In one record asked by itself, or in another set of records whose name says so. */
    private static @Nullable Told elsewhere(Look look) {
        var words = look.analysis().words();
        var details = look.analysis().documents().stream()
                .filter(document -> document.sight().how() == How.DETAIL)
                .toList();
        for (var set : RecordSets.find(details)) {
            var told = told(new Roles(set, words), first(set), "history.detail");
            if (told != null) {
                return told;
            }
        }
        for (var set : look.analysis().sets()) {
            var roles = new Roles(set, words);
            if (set.equals(look.analysis().main())) {
                continue;
            }
            var told = told(roles, first(set), "history.detail");
            var named = words.field("steps", String.valueOf(set.path())) >= 0 || addressed(look, set);
            if (told != null || (named && !roles.dates().isEmpty())) {
                return told != null
                        ? told
                        : Told.of(State.PASSED)
                                .showing(
                                        first(set),
                                        null,
                                        "history.apart",
                                        roles.dates().getFirst().path());
            }
        }
        return null;
    }

    private static boolean addressed(Look look, RecordSet set) {
        return List.copyOf(set.documents()).stream()
                .map(Document::sight)
                .anyMatch(sight -> look.analysis().words().field("steps", sight.address()) >= 0);
    }

    private static Sight first(RecordSet set) {
        return set.records().getFirst().document().sight();
    }
}
