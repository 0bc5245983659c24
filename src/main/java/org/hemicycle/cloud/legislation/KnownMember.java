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

    /**
     * What is shown of the person.
     *
     * @param corrections what of it an editor corrected; everything else is what the source says
     */
    public record Profile(
            String name,
            @Nullable String familyName,
            @Nullable String givenName,
            List<Identifier> identifiers,
            List<Mandate> mandates,
            List<String> pages,
            List<MemberCorrection.Applied> corrections) {
        public Profile {
            identifiers = List.copyOf(identifiers);
            mandates = List.copyOf(mandates);
            pages = List.copyOf(pages);
            corrections = List.copyOf(corrections);
        }

        /** Other names by which the source may mean the person: its identifiers, as {@code scheme:value}. */
        public List<String> aliases() {
            return identifiers.stream()
                    .map(one -> one.scheme() + ":" + one.value())
                    .distinct()
                    .toList();
        }

        /** The same with other names. */
        public Profile named(String name, @Nullable String familyName, @Nullable String givenName) {
            return new Profile(name, familyName, givenName, identifiers, mandates, pages, corrections);
        }

        /** The same with other mandates. */
        public Profile seated(List<Mandate> mandates) {
            return new Profile(name, familyName, givenName, identifiers, mandates, pages, corrections);
        }

        /** The same with other corrections beside it. */
        public Profile corrected(List<MemberCorrection.Applied> corrections) {
            return new Profile(name, familyName, givenName, identifiers, mandates, pages, corrections);
        }
    }

    public String name() {
        return profile.name();
    }
}
