package org.hemicycle.cloud.conformance.check;

import java.util.List;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.gather.How;
import org.hemicycle.cloud.conformance.gather.Sight;
import org.hemicycle.cloud.conformance.gather.Trouble;

/** Whether addresses answer, over a secure connection with a certificate that holds. */
final class ReachableCheck implements Check {
    private static final String CERTIFICATE = "no secure connection";

    @Override
    public Point point() {
        return Point.REACHABLE;
    }

    @Override
    public boolean restsOnData() {
        return false;
    }

    @Override
    public Told judge(Look look) {
        if (look.folder()) {
            return Told.of(State.NOT_TESTABLE).saying("folder");
        }
        var evidence = look.evidence();
        var given = evidence.sight(How.GIVEN);
        if (given.isEmpty()) {
            return evidence.troubles().stream()
                    .filter(trouble -> trouble.how() == How.GIVEN)
                    .findFirst()
                    .map(ReachableCheck::unreachable)
                    .orElseGet(() -> Told.of(State.NOT_TESTABLE).saying("reachable.notAsked"));
        }
        if (!given.get().answered()) {
            return Told.of(State.FAILED)
                    .at(given.get().address(), "reachable.status", given.get().status());
        }
        var told = given.get().address().startsWith("https:")
                ? Told.of(State.PASSED).at(given.get().address(), "reachable.secure")
                : Told.of(State.PARTLY).at(given.get().address(), "reachable.notSecure");
        return broken(look, told);
    }

    private static Told unreachable(Trouble trouble) {
        var key = trouble.message().startsWith(CERTIFICATE) ? "reachable.certificate" : "reachable.silent";
        return Told.of(State.FAILED).at(trouble.address(), key, trouble.message());
    }

    /** Links that lead to nothing. */
    private static Told broken(Look look, Told told) {
        var dead = look.evidence().sights().stream()
                .filter(sight -> !sight.answered() && sight.how() != How.SECOND_PAGE)
                .toList();
        var silent = look.evidence().troubles().stream()
                .filter(trouble -> trouble.how() != How.SECOND_PAGE)
                .toList();
        var result = told;
        for (var sight : dead.subList(0, Math.min(3, dead.size()))) {
            result = result.at(sight.address(), "reachable.deadLink", sight.status());
        }
        for (var trouble : silent.subList(0, Math.min(3, silent.size()))) {
            result = result.at(trouble.address(), "reachable.deadAddress", trouble.message());
        }
        return many(look.evidence().sights(), dead.size() + silent.size()) ? result.atMost(State.PARTLY) : result;
    }

    private static boolean many(List<Sight> sights, int broken) {
        return broken * 5 > sights.size();
    }
}
