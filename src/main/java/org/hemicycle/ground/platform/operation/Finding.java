package org.hemicycle.ground.platform.operation;

/** What the doctor has found about one thing. */
record Finding(Verdict verdict, String what, String sentence) {

    /** How it is. */
    enum Verdict {
        GOOD,
        NOTE,
        WRONG
    }

    static Finding good(String what, String sentence) {
        return new Finding(Verdict.GOOD, what, sentence);
    }

    static Finding note(String what, String sentence) {
        return new Finding(Verdict.NOTE, what, sentence);
    }

    static Finding wrong(String what, String sentence) {
        return new Finding(Verdict.WRONG, what, sentence);
    }

    String line() {
        var sign = switch (verdict) {
            case GOOD -> "ok   ";
            case NOTE -> "note ";
            case WRONG -> "WRONG";
        };
        return sign + " " + what + ": " + sentence;
    }
}
