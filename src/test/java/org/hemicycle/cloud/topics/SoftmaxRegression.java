package org.hemicycle.cloud.topics;

import java.util.ArrayDeque;
import java.util.ArrayList;

/**
 * Learns a softmax regression by the method of Broyden, Fletcher, Goldfarb and Shanno with limited memory. The same examples give the
 * same weights.
 */
final class SoftmaxRegression {
    private static final int STEPS = 300;
    private static final int REMEMBERED = 10;
    private static final double ENOUGH = 1e-7;

    private final double[][] features;
    private final int[] classes;
    private final double[] weights;
    private final int width;
    private final int count;
    private final double decay;

    /**
     * @param weights how much each example counts, together 1
     * @param count of classes
     * @param decay how strongly large weights are held down
     */
    SoftmaxRegression(double[][] features, int[] classes, double[] weights, int count, double decay) {
        this.features = features;
        this.classes = classes;
        this.weights = weights;
        this.width = features[0].length + 1;
        this.count = count;
        this.decay = decay;
    }

    private record Point(double[] at, double loss, double[] slope) {}

    private record Memory(double[] step, double[] change) {}

    /** For each class a weight for each feature, and one that stands alone. */
    float[][] learn() {
        var point = at(new double[width * count]);
        var memory = new ArrayDeque<Memory>();
        for (int step = 0; step < STEPS; step++) {
            var next = along(point, direction(point.slope(), memory));
            remember(memory, minus(next.at(), point.at()), minus(next.slope(), point.slope()));
            var gained = point.loss() - next.loss();
            point = next;
            if (gained < ENOUGH) {
                break;
            }
        }
        return rows(point.at());
    }

    private Point along(Point from, double[] direction) {
        var falls = dot(from.slope(), direction);
        for (double length = 1; ; length /= 2) {
            var there = from.at().clone();
            for (int i = 0; i < there.length; i++) {
                there[i] += length * direction[i];
            }
            var point = at(there);
            if (point.loss() <= from.loss() + 1e-4 * length * falls || length < 1e-8) {
                return point;
            }
        }
    }

    private static void remember(ArrayDeque<Memory> memory, double[] step, double[] change) {
        if (dot(step, change) > 1e-12) {
            memory.addLast(new Memory(step, change));
        }
        if (memory.size() > REMEMBERED) {
            memory.removeFirst();
        }
    }

    private static double[] direction(double[] slope, ArrayDeque<Memory> memory) {
        var way = slope.clone();
        var shares = new ArrayList<Double>();
        memory.descendingIterator().forEachRemaining(one -> {
            var share = dot(one.step(), way) / dot(one.step(), one.change());
            shares.addFirst(share);
            add(way, one.change(), -share);
        });
        if (!memory.isEmpty()) {
            var last = memory.getLast();
            scale(way, dot(last.step(), last.change()) / dot(last.change(), last.change()));
        }
        int i = 0;
        for (var one : memory) {
            add(way, one.step(), shares.get(i++) - dot(one.change(), way) / dot(one.step(), one.change()));
        }
        scale(way, -1);
        return way;
    }

    /** The loss and its slope with these weights. */
    private Point at(double[] at) {
        var slope = new double[at.length];
        double loss = 0;
        var shares = new double[count];
        for (int example = 0; example < features.length; example++) {
            loss -= weights[example] * Math.log(Math.max(1e-12, likelihoods(at, example, shares)));
            for (int one = 0; one < count; one++) {
                var off = weights[example] * (shares[one] - (one == classes[example] ? 1 : 0));
                var from = one * width;
                var row = features[example];
                for (int i = 0; i < row.length; i++) {
                    slope[from + i] += off * row[i];
                }
                slope[from + width - 1] += off;
            }
        }
        for (int i = 0; i < at.length; i++) {
            if (i % width != width - 1) {
                loss += decay / 2 * at[i] * at[i];
                slope[i] += decay * at[i];
            }
        }
        return new Point(at, loss, slope);
    }

    private double likelihoods(double[] at, int example, double[] into) {
        var row = features[example];
        double largest = Double.NEGATIVE_INFINITY;
        for (int one = 0; one < count; one++) {
            double sum = at[one * width + width - 1];
            for (int i = 0; i < row.length; i++) {
                sum += at[one * width + i] * row[i];
            }
            into[one] = sum;
            largest = Math.max(largest, sum);
        }
        double all = 0;
        for (int one = 0; one < count; one++) {
            into[one] = Math.exp(into[one] - largest);
            all += into[one];
        }
        scale(into, 1 / all);
        return into[classes[example]];
    }

    private float[][] rows(double[] at) {
        var rows = new float[count][width];
        for (int i = 0; i < at.length; i++) {
            rows[i / width][i % width] = (float) at[i];
        }
        return rows;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double[] minus(double[] one, double[] other) {
        var difference = one.clone();
        add(difference, other, -1);
        return difference;
    }

    private static void add(double[] to, double[] what, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static void scale(double[] numbers, double factor) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] *= factor;
        }
    }
}
