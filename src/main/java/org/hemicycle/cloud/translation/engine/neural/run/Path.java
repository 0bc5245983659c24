package org.hemicycle.cloud.translation.engine.neural.run;

import java.util.Arrays;

/** A sentence as far as it is written. */
final class Path {
    /** How much longer sentences are favoured, which lose with every piece. */
    private static final double FAVOUR = 0.8;

    private final int[] pieces;
    private final double sum;

    private Path(int[] pieces, double sum) {
        this.pieces = pieces;
        this.sum = sum;
    }

    /** Nothing yet. */
    static Path empty() {
        return new Path(new int[0], 0);
    }

    Path and(int piece, double logarithm) {
        var longer = Arrays.copyOf(pieces, pieces.length + 1);
        longer[pieces.length] = piece;
        return new Path(longer, sum + logarithm);
    }

    int[] pieces() {
        return pieces;
    }

    int length() {
        return pieces.length;
    }

    int last() {
        return pieces[pieces.length - 1];
    }

    /** The logarithm of its probability. */
    double sum() {
        return sum;
    }

    /** How good it would be as a whole sentence of a length: the sum, for sentences of all lengths. */
    double scoreAt(int length) {
        return sum / Math.pow((5.0 + length) / 6.0, FAVOUR);
    }
}
