package org.hemicycle.ground.platform.commands;

/**
 * What the doctor has found about one thing.
 *
 * @param what it is, in one or two English words
 * @param sentence how it is, and where it is wrong what to do
 */
public record Finding(Verdict verdict, String what, String sentence) {

    /** How it is. */
    public enum Verdict {
        GOOD,
        NOTE,
        WRONG
    }

    /** All is well. */
    public static Finding good(String what, String sentence) {
        return new Finding(Verdict.GOOD, what, sentence);
    }

    /** Nothing to mend, but to know. */
    public static Finding note(String what, String sentence) {
        return new Finding(Verdict.NOTE, what, sentence);
    }

    /** To be mended; the sentence says how. */
    public static Finding wrong(String what, String sentence) {
        return new Finding(Verdict.WRONG, what, sentence);
    }

    /** As the terminal shows it. */
    public String line() {
        var sign = switch (verdict) {
            case GOOD -> "ok   ";
            case NOTE -> "note ";
            case WRONG -> "WRONG";
        };
        return sign + " " + what + ": " + sentence;
    }
}
