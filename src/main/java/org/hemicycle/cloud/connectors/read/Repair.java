package org.hemicycle.cloud.connectors.read;

/** Damage that a declaration says is to be mended before an answer is read. */
public enum Repair {
    /** Bare ampersands and unknown entities of XML. */
    AMPERSANDS,
    /** Control characters. */
    CONTROLS,
    /** A document type that only names an outside definition, which is never fetched. */
    DOCTYPE
}
