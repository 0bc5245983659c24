package org.hemicycle.cloud.legislation;

import java.time.Instant;
import java.util.List;
import org.hemicycle.cloud.connectors.record.Link;
import org.jspecify.annotations.Nullable;

/**
 * A bill with what we know of it: its revision, and when we learned of it and of its last change.
 *
 * @param learnedAt when we first saw it
 * @param changedAt when its content last changed with us
 * @param removedAt when its sources stopped giving it, null while they do
 * @param related the bills its links point to, where we have them; each link without a bill is in the bill itself
 * @param records the source records it is built from
 * @param people from which source each sponsor and vote comes
 */
public record KnownBill(
        Bill bill,
        long revision,
        Instant learnedAt,
        Instant changedAt,
        @Nullable Instant removedAt,
        List<Related> related,
        List<RecordState> records,
        BillMembers people) {
    public KnownBill {
        related = List.copyOf(related);
        records = List.copyOf(records);
    }

    /** A bill that a link of this one points to. */
    public record Related(Link link, BillCard bill) {}

    /**
     * A source record of the bill.
     *
     * @param fragment where to read what the source said
     * @param dated when the source says that it last changed the record
     * @param removedAt when the source stopped giving it
     */
    public record RecordState(
            String connector,
            String stream,
            String key,
            long fragment,
            String at,
            @Nullable Instant dated,
            Instant changedAt,
            @Nullable Instant removedAt) {}
}
