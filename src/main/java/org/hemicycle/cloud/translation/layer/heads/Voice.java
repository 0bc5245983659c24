package org.hemicycle.cloud.translation.layer.heads;

/** Translates a part of a text that has no head: what is kept, the engine, the terms. */
public interface Voice {
    /** The part in the target. */
    String say(String part) throws InterruptedException;

    /** Whether the source has a capital on each word, so that a capital there says nothing. */
    boolean titled();

    /** Notes that a head was applied. */
    void applied(Applied head);

    /**
     * A head that was applied.
     *
     * @param words what it says by itself: its words in the target with the name of each slot that the voice filled
     * @param source the part of the text that it was read in
     * @param target what it came to
     */
    record Applied(String id, String words, String source, String target) {}
}
