package org.hemicycle.cloud.legislation.intake;

import java.util.List;
import java.util.SortedSet;
import org.hemicycle.cloud.legislation.Bill;
import org.hemicycle.cloud.legislation.model.StoredRecord;
import org.hemicycle.cloud.legislation.model.WorkKey;
import org.hemicycle.cloud.legislation.store.WorkRow;
import org.jspecify.annotations.Nullable;

/**
 * A work as it comes out of a rebuild.
 *
 * @param row as it stood before, null for a new one
 * @param bill as built, at its plain address
 */
record Work(long id, @Nullable WorkRow row, SortedSet<WorkKey> keys, List<StoredRecord> records, Bill bill) {

    boolean isNew() {
        return row == null;
    }

    boolean removed() {
        return records.stream().allMatch(record -> record.removedAt() != null);
    }
}
