package org.hemicycle.cloud.connectors.record;

import org.jspecify.annotations.Nullable;

/** A word of the source that stands in no mapping: the table, the word and code, and where it stands. */
public record Unmapped(
        String table,
        String words,
        @Nullable String code,
        @Nullable String at) {
    /** The words with their code, as people are shown them. */
    public String said() {
        return code == null ? words : (words + " (" + code + ")").strip();
    }
}
