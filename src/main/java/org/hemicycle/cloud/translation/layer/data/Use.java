package org.hemicycle.cloud.translation.layer.data;

/** What a rendering or a pattern is good for. */
public enum Use {
    /** Read in a source, right and written in a target. */
    WRITE,
    /** Read in a source and right in a target, not written. */
    ACCEPT,
    /** Only read in a source. */
    READ,
    /** Right in a target, not read in a source. */
    TARGET;

    /** Whether it calls up its entry in a source. */
    public boolean read() {
        return this != TARGET;
    }

    /** Whether it is right in a target. */
    public boolean right() {
        return this != READ;
    }
}
