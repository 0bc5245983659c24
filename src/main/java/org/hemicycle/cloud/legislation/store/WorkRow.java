package org.hemicycle.cloud.legislation.store;

import java.time.Instant;
import org.hemicycle.cloud.legislation.BillAddress;
import org.jspecify.annotations.Nullable;

/**
 * A work as it stands in the table.
 *
 * @param wanted the key it would have if no other work wanted it too, null where it has it
 */
public record WorkRow(
        long id,
        BillAddress address,
        @Nullable String wanted,
        long revision,
        Instant learnedAt,
        Instant changedAt,
        @Nullable Instant removedAt) {

    /** The address it would have if no other work wanted it too. */
    public BillAddress wantedAddress() {
        return wanted == null ? address : new BillAddress(address.chamber(), wanted);
    }
}
