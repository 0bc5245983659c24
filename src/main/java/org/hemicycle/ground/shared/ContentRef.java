package org.hemicycle.ground.shared;

import static java.util.Objects.requireNonNull;

/** Points at a piece of content: its kind (such as {@code bill}) and its address within the kind. */
public record ContentRef(String kind, String id) {
    public ContentRef {
        requireNonNull(kind);
        requireNonNull(id);
    }
}
