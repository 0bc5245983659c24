package org.hemicycle.cloud.connectors.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of procedure: what the source says, and the common stage it was mapped to.
 *
 * @param chamber where it took place, null where the source does not tell
 * @param body the committee or organ, as the source writes it
 * @param words the source's own words
 * @param code the source's own code
 * @param detail further words of the source on this step
 * @param reason why the words mean this stage, from the mapping; null when unmapped
 */
public record Step(
        @Nullable LocalDate date,
        @Nullable String chamber,
        @Nullable String body,
        String words,
        @Nullable String code,
        @Nullable String detail,
        String language,
        Stage stage,
        Certainty certainty,
        @Nullable String reason,
        @Nullable String at) {}
