package org.hemicycle.cloud.harvest.store;

import java.time.Instant;
import java.util.Arrays;

/** The latest fragment of a request, or of one part of its answer, without the bytes. */
public record KnownFragment(long id, int place, byte[] sha256, boolean sample, boolean derived, Instant fetchedAt) {

    /** Whether these are its bytes. */
    public boolean says(byte[] checksum) {
        return Arrays.equals(sha256, checksum);
    }
}
