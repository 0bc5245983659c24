package org.hemicycle.cloud.translation.engine.neural.run;

/**
 * Keeps a sentence from turning in circles: it may say the same thing over again at once, or often, only as far as its source
 * does.
 */
final class Repetition {
    private static final int LONGEST_CIRCLE = 12;
    private static final int TURNS = 2;
    private static final int PHRASE = 6;
    private static final int TIMES = 3;

    private final int turns;
    private final int times;

    private Repetition(int turns, int times) {
        this.turns = turns;
        this.times = times;
    }

    /** What a source allows its translation. */
    static Repetition of(int[] source) {
        var turns = 1;
        for (var end = 1; end <= source.length; end++) {
            for (var circle = 1; circle <= LONGEST_CIRCLE; circle++) {
                turns = Math.max(turns, turnsAt(source, end, circle));
            }
        }
        var times = 1;
        for (var end = PHRASE; end <= source.length; end++) {
            times = Math.max(times, timesAt(source, end));
        }
        return new Repetition(turns - 1 + TURNS, times - 1 + TIMES);
    }

    /** Whether the last piece of these begins a turn too many. */
    boolean forbids(int[] pieces) {
        for (var circle = 1; circle <= LONGEST_CIRCLE; circle++) {
            if (turnsAt(pieces, pieces.length, circle) > turns) {
                return true;
            }
        }
        return pieces.length >= PHRASE && timesAt(pieces, pieces.length) > times;
    }

    /** How often the last so many pieces before a place stand there one after the other. */
    private static int turnsAt(int[] pieces, int end, int circle) {
        var same = 0;
        while (end - 1 - same - circle >= 0 && pieces[end - 1 - same] == pieces[end - 1 - same - circle]) {
            same++;
        }
        return same / circle + 1;
    }

    /** How often the phrase that ends at a place has been said up to there. */
    private static int timesAt(int[] pieces, int end) {
        var found = 1;
        for (var other = PHRASE; other < end; other++) {
            found += same(pieces, other, end) ? 1 : 0;
        }
        return found;
    }

    private static boolean same(int[] pieces, int one, int other) {
        for (var back = 1; back <= PHRASE; back++) {
            if (pieces[one - back] != pieces[other - back]) {
                return false;
            }
        }
        return true;
    }
}
