package org.hemicycle.cloud.connectors.declare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.hemicycle.cloud.connectors.Problem;

/** What was found wrong with a declaration. */
final class Findings {
    private final List<Problem> problems = new ArrayList<>();

    void add(Part.Place place, String message) {
        var problem = new Problem(place.file(), place.line(), message);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** A word that is not allowed, with those that are and the nearest of them. */
    void unknown(Part.Place place, String what, String word, Collection<String> allowed) {
        var nearest = Nearest.to(word, allowed);
        var hint = nearest == null ? "" : "; did you mean “%s”?".formatted(nearest);
        add(
                place,
                "%s “%s” is not known%s Allowed: %s"
                        .formatted(what, word, hint.isEmpty() ? "." : hint, String.join(", ", new TreeSet<>(allowed))));
    }

    boolean has(Part.Place place) {
        return problems.stream()
                .anyMatch(problem -> problem.file().equals(place.file()) && problem.line() == place.line());
    }

    List<Problem> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
                .toList();
    }
}
