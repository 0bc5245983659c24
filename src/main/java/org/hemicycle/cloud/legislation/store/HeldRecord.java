package org.hemicycle.cloud.legislation.store;

import java.time.Instant;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.legislation.model.Version;
import org.jspecify.annotations.Nullable;

/** A record as it stands in the table, without its content: what decides whether another version of it changes anything. */
public record HeldRecord(
        long id,
        String workKey,
        RecordKind kind,
        @Nullable Long work,
        byte[] hash,
        long fragment,
        String at,
        Version version,
        int stages,
        int unmapped,
        boolean sample,
        @Nullable Instant removedAt) {}
