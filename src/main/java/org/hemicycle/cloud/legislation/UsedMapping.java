package org.hemicycle.cloud.legislation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state of a source's declaration that records were read by.
 *
 * @param version as the mapping counts it; a declaration may change while the mapping stays
 * @param since when records were first read by it
 * @param difference what it changed in answers that had been read before; null where nothing was read again
 */
public record UsedMapping(
        int version, String sha256, Instant since, @Nullable MappingDifference difference) {}
