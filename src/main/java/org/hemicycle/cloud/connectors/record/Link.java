package org.hemicycle.cloud.connectors.record;

import org.jspecify.annotations.Nullable;

/**
 * A link from one work to another, named by an identifier of the other.
 *
 * @param words what the source calls the link
 */
public record Link(
        Type type,
        Identifier target,
        @Nullable String words,
        @Nullable String at) {
    /** What the other work is to this one. */
    public enum Type {
        SAME_AS,
        AMENDS,
        ABSORBED_BY,
        ABSORBS,
        CONTINUES,
        RELATED
    }
}
