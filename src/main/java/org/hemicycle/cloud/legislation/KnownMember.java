package org.hemicycle.cloud.legislation;

import java.time.Instant;
import java.util.List;
import org.hemicycle.cloud.connectors.record.Identifier;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.jspecify.annotations.Nullable;

/**
 * A member of a parliament as one source knows the person: names, mandates and official pages, and nothing else.
 *
 * @param mandates the latest first, as far as the source dates them
 * @param source who says so, with its licence
 * @param asOf when the source said the latest of it
 * @param removedAt when the source stopped giving the person, null while it does
 */
public record KnownMember(
        MemberAddress address,
        String person,
        Profile profile,
        BillSource source,
        boolean sample,
        long revision,
        Instant asOf,
        Instant learnedAt,
        Instant changedAt,
        @Nullable Instant removedAt) {

    /** What is said of the person. */
    public record Profile(
            String name,
            @Nullable String familyName,
            @Nullable String givenName,
            List<Identifier> identifiers,
            List<Mandate> mandates,
            List<String> pages) {
        public Profile {
            identifiers = List.copyOf(identifiers);
            mandates = List.copyOf(mandates);
            pages = List.copyOf(pages);
        }
    }

    public String name() {
        return profile.name();
    }
}
