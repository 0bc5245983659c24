package org.hemicycle.cloud.connectors.record;

/** How a bill ended, or that it has not. What the source leaves open is {@link #UNKNOWN}, never guessed. */
public enum Outcome {
    PENDING,
    ENACTED,
    REJECTED,
    WITHDRAWN,
    LAPSED,
    MERGED,
    UNKNOWN
}
