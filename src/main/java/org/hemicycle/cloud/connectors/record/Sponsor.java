package org.hemicycle.cloud.connectors.record;

import org.jspecify.annotations.Nullable;

/**
 * A person or body that puts a bill forward.
 *
 * @param id the source's own id of the person or body
 * @param party as the source writes it
 * @param role the source's word for the part played (author, co-sponsor, ...)
 * @param first whether this is the first signer
 * @param coSponsors number of further signers that the source counts but does not name
 */
public record Sponsor(
        String name,
        Kind kind,
        @Nullable String id,
        @Nullable String party,
        @Nullable String role,
        boolean first,
        @Nullable Integer coSponsors,
        @Nullable String at) {
    /** Whether a sponsor is a person or a body; UNKNOWN where the source does not tell. */
    public enum Kind {
        PERSON,
        BODY,
        UNKNOWN
    }
}
