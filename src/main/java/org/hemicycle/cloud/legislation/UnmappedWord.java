package org.hemicycle.cloud.legislation;

import org.jspecify.annotations.Nullable;

/**
 * A word of a source that stands in no mapping.
 *
 * @param table the mapping table it was looked up in
 * @param times how often it stands in the records
 * @param share of all steps and statuses of the source, 0 for other tables
 * @param example key of a record that has it
 */
public record UnmappedWord(
        String table, String words, @Nullable String code, long times, double share, String example) {}
