package org.hemicycle.cloud.legislation.model;

import java.time.Instant;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * A source record as we hold it.
 *
 * @param fragment where to read what the source said
 * @param derived whether others have rewritten the source's own bytes
 * @param sample whether it is sample data that we invented
 * @param removedAt when its source stopped giving it
 */
public record StoredRecord(
        long id,
        SourceRecord record,
        long fragment,
        boolean derived,
        boolean sample,
        Instant changedAt,
        @Nullable Instant removedAt) {

    /** The work it is about, as its source sees it. */
    public WorkKey workKey() {
        return new WorkKey(record.connector(), record.work());
    }

    boolean present() {
        return removedAt == null;
    }

    boolean saysWhatItIs() {
        return record.kind() != RecordKind.PART && record.kind() != RecordKind.UNKNOWN;
    }
}
