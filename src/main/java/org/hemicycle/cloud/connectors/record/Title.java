package org.hemicycle.cloud.connectors.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A title or summary of a work, in one language, with its type and, where the source tells, the chamber that gave it and
 * the dates between which it was valid.
 *
 * @param at where it stands in the source's record
 */
public record Title(
        Type type,
        String text,
        String language,
        @Nullable String chamber,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String at) {
    /** The types of title of the common model. */
    public enum Type {
        OFFICIAL,
        SHORT,
        POPULAR,
        SUMMARY
    }
}
