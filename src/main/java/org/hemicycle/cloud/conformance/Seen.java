package org.hemicycle.cloud.conformance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was seen.
 *
 * @param key of the sentence that tells it, after {@code conformance.seen.}
 * @param values of the sentence: texts and whole numbers
 * @param excerpt of the bytes; null where there are none to show
 * @param address or file where it stands
 * @param offset in bytes from the beginning of what stands there
 */
public record Seen(
        String key,
        List<Object> values,
        @Nullable String excerpt,
        @Nullable String address,
        @Nullable Long offset) {
    public Seen {
        values = List.copyOf(values);
    }
}
