package org.hemicycle.cloud.harvest;

import java.time.Instant;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.connectors.SourceRequest;

/**
 * A fragment as just stored or found again, with what was read from it.
 *
 * @param derived whether others have rewritten the source's own bytes
 * @param sample whether its content is invented
 */
public record HarvestedFragment(
        long id, SourceRequest request, Reading reading, boolean derived, boolean sample, Instant fetchedAt) {

    /** A fragment that was stored before, as it is read now. */
    public static HarvestedFragment of(StoredFragment stored, Reading reading) {
        return new HarvestedFragment(
                stored.id(), stored.request(), reading, stored.answer().derived(), stored.sample(), stored.fetchedAt());
    }
}
