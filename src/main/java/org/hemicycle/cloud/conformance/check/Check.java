package org.hemicycle.cloud.conformance.check;

import org.hemicycle.cloud.conformance.Point;

/** One point of the test. */
interface Check {
    Point point();

    /** How it does, with what was seen. */
    Told judge(Look look);

    /** Whether it says nothing where no structured data were found. */
    default boolean restsOnData() {
        return true;
    }
}
