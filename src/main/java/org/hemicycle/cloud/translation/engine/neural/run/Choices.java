package org.hemicycle.cloud.translation.engine.neural.run;

/** The likeliest pieces to follow, with the logarithms of their probabilities, best first. */
final class Choices {
    private final int[] pieces;
    private final double[] logarithms;
    private int count;

    private Choices(int most) {
        this.pieces = new int[most];
        this.logarithms = new double[most];
    }

    /** The best of a row of scores as the network gives them. */
    static Choices of(float[] scores, int most) {
        var choices = new Choices(Math.min(most, scores.length));
        for (var piece = 0; piece < scores.length; piece++) {
            choices.offer(piece, scores[piece]);
        }
        var all = sum(scores);
        for (var place = 0; place < choices.count; place++) {
            choices.logarithms[place] -= all;
        }
        return choices;
    }

    /** The logarithm of the sum of all, by which scores become probabilities. */
    private static double sum(float[] scores) {
        var highest = Float.NEGATIVE_INFINITY;
        for (var score : scores) {
            highest = Math.max(highest, score);
        }
        var sum = 0.0;
        for (var score : scores) {
            sum += Math.exp(score - highest);
        }
        return highest + Math.log(sum);
    }

    private void offer(int piece, double score) {
        if (Double.isNaN(score) || count == pieces.length && score <= logarithms[count - 1]) {
            return;
        }
        var place = count < pieces.length ? count++ : count - 1;
        while (place > 0 && logarithms[place - 1] < score) {
            pieces[place] = pieces[place - 1];
            logarithms[place] = logarithms[place - 1];
            place--;
        }
        pieces[place] = piece;
        logarithms[place] = score;
    }

    int count() {
        return count;
    }

    int piece(int place) {
        return pieces[place];
    }

    double logarithm(int place) {
        return logarithms[place];
    }
}
