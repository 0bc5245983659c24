package org.hemicycle.cloud.conformance.check;

import java.time.Duration;
import org.hemicycle.cloud.conformance.Point;
import org.hemicycle.cloud.conformance.State;
import org.hemicycle.cloud.conformance.gather.Robots;
import org.hemicycle.cloud.harvest.SourceError.Category;

/** Whether programs may come, and at a pace that lets them fetch the data. */
final class RobotsCheck implements Check {
    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final int TOO_MANY = 429;

    @Override
    public Point point() {
        return Point.ROBOTS;
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
        var file = evidence.robotsFile();
        if (!evidence.forbidden().isEmpty()) {
            var path = evidence.forbidden().getFirst().replaceFirst("^https?://[^/]*", "");
            var line = evidence.robots().forbids(path.isEmpty() ? "/" : path);
            return Told.of(State.FAILED)
                    .showing(
                            file,
                            line == null ? null : line.text(),
                            "robots.forbids",
                            evidence.forbidden().getFirst());
        }
        var delay = evidence.robots().delay();
        if (delay != null && delay.compareTo(SLOW) > 0) {
            return Told.of(State.PARTLY).showing(file, "elay", "robots.slow", (int) delay.toSeconds());
        }
        return limited(look, file != null, evidence.robots());
    }

    private static Told limited(Look look, boolean there, Robots robots) {
        for (var sight : look.evidence().sights()) {
            if (sight.status() == TOO_MANY) {
                var says = sight.header("retry-after");
                return Told.of(State.PARTLY)
                        .at(
                                sight.address(),
                                says.isPresent() ? "robots.limited" : "robots.limitedSilently",
                                says.orElse("–"));
            }
        }
        var limited = look.evidence().troubles().stream()
                .filter(trouble -> trouble.category() == Category.RATE_LIMITED)
                .findFirst();
        if (limited.isPresent()) {
            return Told.of(State.PARTLY).at(limited.get().address(), "robots.limitedSilently", "–");
        }
        return there
                ? Told.of(State.PASSED)
                        .showing(
                                look.evidence().robotsFile(),
                                null,
                                "robots.allows",
                                robots.lines().size())
                : Told.of(State.PASSED).saying("robots.none");
    }
}
