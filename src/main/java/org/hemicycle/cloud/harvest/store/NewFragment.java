package org.hemicycle.cloud.harvest.store;

import java.time.Instant;
import java.util.UUID;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.jspecify.annotations.Nullable;

/**
 * A fragment to be stored.
 *
 * @param answer without its bytes, which are in the body
 * @param replaces the fragment that was the latest until now
 */
public record NewFragment(
        SourceRequest request,
        UUID requestKey,
        int place,
        Answer answer,
        Body body,
        boolean sample,
        Instant fetchedAt,
        @Nullable Long replaces) {
    /** The same, in the place of another. */
    NewFragment instead(@Nullable Long other) {
        return new NewFragment(request, requestKey, place, answer, body, sample, fetchedAt, other);
    }
}
