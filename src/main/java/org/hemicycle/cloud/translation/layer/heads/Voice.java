package org.hemicycle.cloud.translation.layer.heads;

/** Translates a part of a text that has no head: what is kept, the engine, the terms. */
public interface Voice {
    /** The part in the target. */
    String say(String part) throws InterruptedException;

    /** Whether the source has a capital on each word, so that a capital there says nothing. */
    boolean titled();

    /** Notes that an entry was applied. */
    void applied(String id, String source, String target);
}
