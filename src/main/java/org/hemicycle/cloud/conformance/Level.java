package org.hemicycle.cloud.conformance;

/** How well data that pass do, by their score. */
public enum Level {
    NONE,
    ENTRY,
    GOOD,
    EXEMPLARY
}
