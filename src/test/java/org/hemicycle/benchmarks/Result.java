package org.hemicycle.benchmarks;

import java.util.Arrays;
import java.util.List;

/**
 * One measured ratio.
 *
 * @param least whether the ratio must be at least the target, else at most
 * @param floor the figure of the floor itself, in {@code unit}
 */
public record Result(
        String name, int size, double ratio, double target, boolean least, double own, double floor, String unit) {

    /** Ours against the floor, pair by pair; the median pair counts. More is better. */
    static Result ofRates(String name, int size, double target, List<double[]> pairs, String unit) {
        var ratios = pairs.stream().mapToDouble(pair -> pair[0] / pair[1]).toArray();
        return new Result(
                name,
                size,
                median(ratios),
                target,
                true,
                median(pairs.stream().mapToDouble(pair -> pair[0]).toArray()),
                median(pairs.stream().mapToDouble(pair -> pair[1]).toArray()),
                unit);
    }

    /** Our time against the floor's, pair by pair; the median pair counts. Less is better. */
    static Result ofTimes(String name, int size, double target, List<double[]> pairs) {
        var rates = ofRates(name, size, target, pairs, "s");
        return new Result(name, size, rates.ratio(), target, false, rates.own(), rates.floor(), "s");
    }

    /** A figure against a limit of its own; less is better. */
    static Result ofLimit(String name, int size, double own, double limit, String unit) {
        return new Result(name, size, own / limit, 1, false, own, limit, unit);
    }

    boolean isMet() {
        return least ? ratio >= target : ratio <= target;
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @Override
    public String toString() {
        return "%-42s n=%-8d ratio %.2f (%s %.2f) %s; ours %.2f, floor %.2f %s"
                .formatted(
                        name,
                        size,
                        ratio,
                        least ? "at least" : "at most",
                        target,
                        isMet() ? "met" : "MISSED",
                        own,
                        floor,
                        unit);
    }
}
