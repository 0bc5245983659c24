package org.hemicycle.cloud.legislation.model;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A version of a record: which of several wins does not depend on the order in which they come.
 *
 * @param dated when the source says that it last changed the record
 * @param address the request that was answered with it
 * @param position among the records of the answer
 */
public record Version(@Nullable Instant dated, boolean derived, Instant fetchedAt, String address, int position) {
    private static final Comparator<Version> ORDER = Comparator.comparing(
                    Version::dated, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(version -> !version.derived())
            .thenComparing(Version::fetchedAt)
            .thenComparing(Version::address, NaturalOrder.INSTANCE)
            .thenComparing(Version::position);

    /**
     * Whether this one wins over another: the one that the source dates last, then the source's own bytes, then the later
     * answer. A new answer to the same request always replaces the old one.
     */
    public boolean replaces(Version other) {
        return address.equals(other.address) && !fetchedAt.equals(other.fetchedAt)
                ? fetchedAt.isAfter(other.fetchedAt)
                : ORDER.compare(this, other) >= 0;
    }
}
