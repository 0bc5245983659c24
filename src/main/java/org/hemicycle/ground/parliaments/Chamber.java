package org.hemicycle.ground.parliaments;

import org.hemicycle.ground.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A chamber: an actor of its own, beside its parliament.
 *
 * @param code such as {@code br-camara}
 * @param seats null where they could not be checked
 * @param openData the site of its open data, null where none is known
 */
public record Chamber(
        String code,
        Kind kind,
        LocalizedText names,
        @Nullable Integer seats,
        @Nullable String website,
        @Nullable String openData) {

    /** The parts a chamber plays in its parliament. */
    public enum Kind {
        LOWER,
        UPPER,
        UNICAMERAL
    }
}
