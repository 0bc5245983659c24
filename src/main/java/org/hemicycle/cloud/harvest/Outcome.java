package org.hemicycle.cloud.harvest;

/** How a run ended. */
public enum Outcome {
    /** Something new or changed was taken in. */
    DONE,
    /** The source says what it said before. */
    UNCHANGED,
    /** The source could not be reached, or refused to answer. */
    UNAVAILABLE,
    /** The source answered, but what it said looks wrong: what it gave before stays. */
    HELD_BACK,
    /** The run itself went wrong. */
    FAILED
}
