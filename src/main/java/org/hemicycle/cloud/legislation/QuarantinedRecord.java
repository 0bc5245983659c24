package org.hemicycle.cloud.legislation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record, or a whole answer, that could not be read.
 *
 * @param key the record's key where it could be told
 * @param field the field that is wrong, null where it is the whole record or answer
 */
public record QuarantinedRecord(
        String connector,
        String stream,
        @Nullable String key,
        long fragment,
        String at,
        @Nullable String field,
        String reason,
        Instant since) {}
