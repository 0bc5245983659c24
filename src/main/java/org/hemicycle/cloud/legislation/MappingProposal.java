package org.hemicycle.cloud.legislation;

import java.time.Instant;
import org.hemicycle.cloud.connectors.record.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a reader proposes to correct in the mapping of a source.
 *
 * @param words the words of the source
 * @param stage what they should mean; {@link Stage#NONE} for a step that no common stage corresponds to
 * @param reference where the reason can be checked, http or https
 * @param credit who wants to be named if it is accepted
 * @param accepted null while nobody has decided
 * @param answer what readers are told of the decision
 */
public record MappingProposal(
        long id,
        String connector,
        String words,
        Stage stage,
        String reason,
        @Nullable String reference,
        @Nullable String credit,
        Instant receivedAt,
        @Nullable Instant decidedAt,
        @Nullable Boolean accepted,
        @Nullable String answer) {}
