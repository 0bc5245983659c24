package org.hemicycle.cloud.connectors.record;

/** How sure a mapping from a source's words to the common model is. */
public enum Certainty {
    /** The source's word means the same thing. */
    EXACT,
    /** The nearest common word; the difference is stated in the mapping's reason. */
    CLOSE,
    /** Concluded from several fields or from the order of events. */
    INFERRED,
    /** No common word was declared. */
    UNMAPPED
}
