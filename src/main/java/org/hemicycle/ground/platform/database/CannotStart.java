package org.hemicycle.ground.platform.database;

/** Why the platform cannot run on this machine or this data, in one sentence that says what to do. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
