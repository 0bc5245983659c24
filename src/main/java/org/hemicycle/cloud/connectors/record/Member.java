package org.hemicycle.cloud.connectors.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source record says of a member of parliament: the name and the mandates, and nothing else of the person.
 *
 * @param name as the source writes it; null where another record of the person gives it
 */
public record Member(
        @Nullable String name,
        @Nullable String familyName,
        @Nullable String givenName,
        List<Mandate> mandates) {
    private static final String WORK = "member:";

    public Member {
        mandates = List.copyOf(mandates);
    }

    /** What the records of one person are about: no work of legislation has such a key. */
    public static String workOf(String person) {
        return WORK + person;
    }

    /** Whether what a record is about is a person. */
    public static boolean isOne(String work) {
        return work.startsWith(WORK);
    }

    /** The source's own key of the person that a record is about. */
    public static String personOf(String work) {
        return work.startsWith(WORK) ? work.substring(WORK.length()) : work;
    }
}
