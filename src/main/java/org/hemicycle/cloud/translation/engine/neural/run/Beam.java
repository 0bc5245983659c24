package org.hemicycle.cloud.translation.engine.neural.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The readings of one sentence that are followed at the same time, and those that have come to their end. */
final class Beam {
    private final int width;
    private final int longest;
    private final Vocables vocables;
    private final Repetition repetition;
    private final List<Path> ended = new ArrayList<>();
    private List<Path> followed = List.of(Path.empty());

    /** A reading that may be followed: the place of the one it goes on from, and what it is with one more piece. */
    private record Next(int from, Path path) {}

    Beam(int width, int longest, Vocables vocables, Repetition repetition) {
        this.width = width;
        this.longest = longest;
        this.vocables = vocables;
        this.repetition = repetition;
    }

    List<Path> followed() {
        return followed;
    }

    /**
     * Takes one step with what the network gives for each reading that is followed; the answer is which of them each of the new
     * ones goes on from.
     */
    List<Integer> advance(List<float[]> scores) {
        var candidates = new ArrayList<Next>();
        for (var from = 0; from < followed.size(); from++) {
            candidates(from, Choices.of(scores.get(from), 2 * width + 4), candidates);
        }
        candidates.sort(Comparator.comparingDouble(next -> -next.path().sum()));
        var chosen = new ArrayList<Next>();
        for (var place = 0; place < candidates.size() && chosen.size() < width; place++) {
            take(candidates.get(place), place, chosen);
        }
        followed = chosen.stream().map(Next::path).toList();
        if (isDone()) {
            followed = List.of();
        }
        return followed.isEmpty() ? List.of() : chosen.stream().map(Next::from).toList();
    }

    private void candidates(int from, Choices choices, List<Next> into) {
        for (var place = 0; place < choices.count(); place++) {
            if (!vocables.isNeverWritten(choices.piece(place))) {
                var path = followed.get(from).and(choices.piece(place), choices.logarithm(place));
                if (!repetition.forbids(path.pieces())) {
                    into.add(new Next(from, path));
                }
            }
        }
    }

    /** An end counts where it is among the best so many; one that writes nothing is none. */
    private void take(Next next, int place, List<Next> chosen) {
        if (next.path().last() != vocables.end()) {
            chosen.add(next);
        } else if (place < width && next.path().length() > 1) {
            ended.add(next.path());
        }
    }

    /** Beside one sure reading the others are chaff, and chaff ends early: so many ends are no reason to stop. */
    private boolean isDone() {
        if (followed.isEmpty() || followed.getFirst().length() >= longest) {
            return true;
        }
        return best().map(path ->
                        path.scoreAt(path.length()) >= followed.getFirst().scoreAt(longest))
                .orElse(false);
    }

    /** The best that has come to its end; none where all go on for too long. */
    Optional<Path> best() {
        return ended.stream().max(Comparator.comparingDouble(path -> path.scoreAt(path.length())));
    }
}
