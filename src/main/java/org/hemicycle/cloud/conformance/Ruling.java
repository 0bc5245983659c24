package org.hemicycle.cloud.conformance;

/** What a test comes to. */
public enum Ruling {
    PASSED,
    /** Passed because of what the initial phase relaxes. */
    PASSED_INITIALLY,
    FAILED,
    /** Nothing could be looked at, so that nothing is said of the data. */
    NOT_TESTABLE;

    public boolean passes() {
        return this == PASSED || this == PASSED_INITIALLY;
    }
}
