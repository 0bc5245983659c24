package org.hemicycle.cloud.legislation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state of a source's declaration, for one time that records were read by it; a state that was returned to has several.
 *
 * @param version as the mapping counts it; a declaration may change while the mapping stays
 * @param since when records began to be read by it
 * @param until when another state took its place; null while it is in use
 * @param difference what it changed in answers that had been read before; null where nothing was read again
 */
public record UsedMapping(
        int version,
        String sha256,
        Instant since,
        @Nullable Instant until,
        @Nullable MappingDifference difference) {}
