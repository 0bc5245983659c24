package org.hemicycle.cloud.connectors.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where the source itself says that a bill stands: its words and code, and the common stage they were mapped to. */
public record Status(
        String words,
        @Nullable String code,
        @Nullable LocalDate date,
        String language,
        Stage stage,
        Certainty certainty,
        @Nullable String reason,
        @Nullable String at) {}
