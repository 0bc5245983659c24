package org.hemicycle.cloud.legislation;

import java.time.LocalDate;
import java.util.List;
import org.hemicycle.cloud.connectors.record.VoteEvent.Position;
import org.jspecify.annotations.Nullable;

/** What a member did in the legislation we hold. */
public interface PartTaken {

    /**
     * A bill put forward.
     *
     * @param role the source's word for the part played
     */
    record Put(BillCard bill, @Nullable String role) {}

    /**
     * A vote cast.
     *
     * @param bill null where the vote is on no bill that we hold
     * @param subject what was voted on, in the source's words, or the vote's number where it does not say
     * @param words how the member voted, in the source's words
     */
    record Cast(
            @Nullable BillCard bill,
            @Nullable LocalDate date,
            @Nullable String subject,
            String words,
            @Nullable Position position) {}

    /** Some of them, and how many there are. */
    record Some<T>(List<T> items, long total) {
        public Some {
            items = List.copyOf(items);
        }
    }
}
