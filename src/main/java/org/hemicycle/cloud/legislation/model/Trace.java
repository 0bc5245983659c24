package org.hemicycle.cloud.legislation.model;

import org.jspecify.annotations.Nullable;

/** Hears, while a bill is built, which record each value was taken from. */
public interface Trace {
    /** Hears nothing. */
    Trace NONE = (field, value, by, path) -> {};

    /**
     * A value was taken.
     *
     * @param field of the bill; items of lists with their position
     * @param path where it stands in the record, null where the record does not tell
     */
    void taken(String field, Object value, StoredRecord by, @Nullable String path);
}
