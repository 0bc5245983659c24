package org.hemicycle.cloud.connectors.record;

/** What a source record is about. Only {@link #BILL} and {@link #ACT} become works of legislation. */
public enum RecordKind {
    BILL,
    /** A law in force, where a source gives only acts. */
    ACT,
    MOTION,
    RESOLUTION,
    AMENDMENT,
    QUESTION,
    INTERPELLATION,
    PETITION,
    COMMITTEE_REPORT,
    DECREE,
    DELEGATED_LEGISLATION,
    /** A message, letter or report laid before a chamber. */
    COMMUNICATION,
    /** A document of another sort, kept as what it is. */
    OTHER,
    /** A person who sits or sat in a chamber; no work of legislation is made of it. */
    MEMBER,
    /** Adds to a work that another record makes; makes none by itself. */
    PART,
    /** The source does not tell what it is. */
    UNKNOWN;

    /** Whether records of this kind become works of legislation. */
    public boolean isWork() {
        return this == BILL || this == ACT || this == UNKNOWN;
    }
}
