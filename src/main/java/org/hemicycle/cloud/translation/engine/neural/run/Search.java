package org.hemicycle.cloud.translation.engine.neural.run;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;

/**
 * Looks for the best sentence that networks can write for a text: along several readings at the same time, or greedily along one.
 * Nothing that it finds goes on for ever or turns in circles.
 */
public final class Search {
    private static final int TIMES = 2;
    private static final int MORE = 24;

    private final Networks networks;
    private final Vocables vocables;
    private final int longest;
    private final int width;

    /**
     * A search with its bounds.
     *
     * @param longest sentence to be written, in pieces
     * @param width how many readings are followed; 1 for the greedy one
     */
    public Search(Networks networks, Vocables vocables, int longest, int width) {
        this.networks = networks;
        this.vocables = vocables;
        this.longest = longest;
        this.width = width;
    }

    /**
     * The translations of texts, in their order; none for a text for which nothing comes to an end. Throws {@link EngineTrouble}
     * where it is stopped, and where the networks fail.
     *
     * @param texts as the reading network wants them
     * @param begin with which the writing network begins
     */
    public List<Optional<int[]>> best(List<int[]> texts, int begin, Stop stop) {
        var beams = texts.stream()
                .map(text ->
                        new Beam(width, Math.min(longest, text.length * TIMES + MORE), vocables, Repetition.of(text)))
                .toList();
        try (var decoding = networks.read(texts)) {
            var last = new int[texts.size()];
            Arrays.fill(last, begin);
            while (last.length > 0) {
                stop.check();
                last = step(decoding, beams, last);
            }
        } catch (OrtException e) {
            throw new EngineTrouble(Kind.PASSING, "the network failed: " + e.getMessage());
        }
        return beams.stream().map(beam -> beam.best().map(Search::written)).toList();
    }

    /** One step of all that is followed; the answer is what was written last in each row that goes on. */
    private static int[] step(Decoding decoding, List<Beam> beams, int[] last) throws OrtException {
        var scores = decoding.step(last);
        var rows = new ArrayList<Integer>();
        var same = true;
        var first = 0;
        for (var beam : beams) {
            var before = beam.followed().size();
            var from = first;
            var chosen = before == 0 ? List.<Integer>of() : beam.advance(scores.subList(first, first + before));
            chosen.forEach(place -> rows.add(from + place));
            same &= chosen.size() == before;
            first += before;
        }
        var next = numbers(rows);
        if (next.length > 0 && !isInOrder(next, last.length)) {
            decoding.choose(next, !same);
        }
        return beams.stream()
                .flatMap(beam -> beam.followed().stream())
                .mapToInt(Path::last)
                .toArray();
    }

    private static boolean isInOrder(int[] rows, int before) {
        for (var place = 0; place < rows.length; place++) {
            if (rows[place] != place) {
                return false;
            }
        }
        return rows.length == before;
    }

    private static int[] numbers(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Without the end. */
    private static int[] written(Path path) {
        return Arrays.copyOf(path.pieces(), path.length() - 1);
    }
}
