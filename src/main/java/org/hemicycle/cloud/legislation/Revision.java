package org.hemicycle.cloud.legislation;

import java.time.Instant;
import java.util.List;
import org.hemicycle.ground.platform.changes.Cause;
import org.jspecify.annotations.Nullable;

/**
 * What we learned of a bill at one moment.
 *
 * @param number from 1, when we first saw the bill; its changes are then empty
 * @param learnedAt when we learned it
 * @param happenedAt when the source says that it changed its record, null where it does not say
 * @param cause the source said something new, our mapping was corrected, or people decided
 * @param formerly the address of the bill that was merged into this one and whose revision this was, null for its own
 */
public record Revision(
        long number,
        Instant learnedAt,
        @Nullable Instant happenedAt,
        Cause cause,
        List<FieldChange> changes,
        @Nullable String formerly) {
    public Revision {
        changes = List.copyOf(changes);
    }
}
