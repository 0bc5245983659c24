package org.hemicycle.cloud.conformance;

/** How a point did. */
public enum State {
    PASSED(2),
    PARTLY(1),
    FAILED(0),
    NOT_TESTABLE(0);

    private final int halves;

    State(int halves) {
        this.halves = halves;
    }

    /** How much of its weight it earns, in halves. */
    public int halves() {
        return halves;
    }
}
