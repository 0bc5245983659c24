package org.hemicycle.cloud.translation.layer.heads;

/** A part of a pattern: words that stand there, or a slot. */
sealed interface Element {
    /** Words of the pattern. */
    record Literal(String text) implements Element {}

    /**
     * A slot.
     *
     * @param form the form of a verb that it asks for; empty where it is no verb
     * @param follows what stands in it
     * @param contracts whether its text joins the word before it
     */
    record Slot(String name, String form, Follows follows, boolean contracts) implements Element {}
}
