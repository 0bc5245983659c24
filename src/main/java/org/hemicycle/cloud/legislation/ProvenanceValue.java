package org.hemicycle.cloud.legislation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a value of a bill comes from.
 *
 * @param field of the bill, lists with their position, such as {@code steps[3]}
 * @param value as shown, shortened
 * @param path where it stands in the record, null where it was concluded from other values
 * @param at where the record stands in the fragment
 * @param address what was asked of the source, without secrets
 * @param derived whether others have rewritten the source's own bytes
 */
public record ProvenanceValue(
        String field,
        String value,
        String connector,
        String stream,
        String record,
        @Nullable String path,
        String at,
        long fragment,
        String address,
        Instant fetchedAt,
        boolean derived) {}
