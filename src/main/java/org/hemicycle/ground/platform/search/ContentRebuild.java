package org.hemicycle.ground.platform.search;

/**
 * Implemented as a bean by a context that can make its content anew from what the sources said; {@code reindex
 * --from-fragments} calls it before the index is built.
 */
public interface ContentRebuild {

    /** What is rebuilt, in a few English words for the line on the terminal, such as {@code bills}. */
    String name();

    /** Makes all content anew and logs what changed; the number of records that were read. */
    long rebuild();
}
