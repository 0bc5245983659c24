package org.hemicycle.cloud.translation;

import java.util.HashMap;
import java.util.Map;

/**
 * chrF as it is commonly reported: sequences of one to six characters without spaces, recall counting twice, precision and
 * recall summed over all texts and averaged over the six lengths; 100 is a perfect match.
 */
public final class Chrf {
    private static final int LONGEST = 6;
    private static final double BETA_SQUARED = 4;

    private final long[] matched = new long[LONGEST];
    private final long[] written = new long[LONGEST];
    private final long[] wanted = new long[LONGEST];

    /** The score of one text alone. */
    public static double of(String text, String reference) {
        var chrf = new Chrf();
        chrf.add(text, reference);
        return chrf.score();
    }

    /** Counts a text. */
    public void add(String text, String reference) {
        for (int length = 1; length <= LONGEST; length++) {
            var mine = sequences(text, length);
            var its = sequences(reference, length);
            written[length - 1] += total(mine);
            wanted[length - 1] += total(its);
            mine.forEach((sequence, count) -> add(sequence, Math.min(count, its.getOrDefault(sequence, 0))));
        }
    }

    private void add(String sequence, int count) {
        matched[sequence.codePointCount(0, sequence.length()) - 1] += count;
    }

    /** The score of all texts so far. */
    public double score() {
        double precision = 0;
        double recall = 0;
        int lengths = 0;
        for (int i = 0; i < LONGEST; i++) {
            if (written[i] > 0 && wanted[i] > 0) {
                precision += (double) matched[i] / written[i];
                recall += (double) matched[i] / wanted[i];
                lengths++;
            }
        }
        if (precision == 0 || recall == 0) {
            return 0;
        }
        precision /= lengths;
        recall /= lengths;
        return 100 * (1 + BETA_SQUARED) * precision * recall / (BETA_SQUARED * precision + recall);
    }

    private static Map<String, Integer> sequences(String text, int length) {
        var points = text.replaceAll("\\s", "").codePoints().toArray();
        var sequences = new HashMap<String, Integer>();
        for (int i = 0; i + length <= points.length; i++) {
            sequences.merge(new String(points, i, length), 1, Integer::sum);
        }
        return sequences;
    }

    private static long total(Map<String, Integer> sequences) {
        return sequences.values().stream().mapToLong(Integer::longValue).sum();
    }
}
