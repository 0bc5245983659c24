package org.hemicycle.cloud.legislation;

import java.time.Instant;
import java.util.List;
import org.hemicycle.cloud.legislation.KnownMember.Profile;

/**
 * Members that were found, by name.
 *
 * @param sources whose members of the country are here, empty where all countries were asked for
 * @param choices by what the members of the country can be narrowed down
 */
public record MemberList(List<Card> items, long total, int page, int size, List<Source> sources, Choices choices) {
    public MemberList {
        items = List.copyOf(items);
        sources = List.copyOf(sources);
    }

    /** A member in a list. */
    public record Card(MemberAddress address, Profile profile, String connector, boolean sample) {}

    /** A source of members: how many, and when it said the latest of them. */
    public record Source(BillSource source, long members, Instant asOf) {}

    /** What mandates have, each with the number of members. */
    public record Choices(List<Choice> chambers, List<Choice> terms, List<Choice> parties) {
        public static final Choices NONE = new Choices(List.of(), List.of(), List.of());

        public Choices {
            chambers = List.copyOf(chambers);
            terms = List.copyOf(terms);
            parties = List.copyOf(parties);
        }
    }

    /** A value and how many members have it. */
    public record Choice(String value, long members) {}
}
