package org.hemicycle.cloud.legislation;

import java.time.LocalDate;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.Stage;
import org.jspecify.annotations.Nullable;

/** Where a bill stands now: the common stage, and the source's words that it rests on. */
public record CurrentStage(
        Stage stage,
        Certainty certainty,
        @Nullable String words,
        @Nullable String language,
        @Nullable LocalDate date,
        @Nullable String reason) {
    /** Nothing is known. */
    public static final CurrentStage UNKNOWN =
            new CurrentStage(Stage.UNMAPPED, Certainty.UNMAPPED, null, null, null, null);
}
