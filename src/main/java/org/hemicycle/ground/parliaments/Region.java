package org.hemicycle.ground.parliaments;

import org.hemicycle.ground.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A region of the United Nations, or a grouping of countries.
 *
 * @param parent the region it is a part of, null for a continent or a grouping
 */
public record Region(
        String id, Kind kind, LocalizedText names, @Nullable String parent) {

    /** What it is. */
    public enum Kind {
        REGION,
        GROUPING
    }
}
