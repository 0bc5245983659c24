package org.hemicycle.cloud.translation.terms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the term base that somebody proposed.
 *
 * @param term its id in the term base
 * @param entry as it was proposed, YAML
 */
public record TermProposal(
        long id,
        String term,
        String entry,
        State state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {
    /** What became of it. */
    public enum State {
        PROPOSED,
        ACCEPTED,
        DECLINED,
        /** It was accepted once, and another has taken its place or it was taken back. */
        WITHDRAWN
    }
}
