package org.hemicycle.cloud.connectors;

import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.record.HeldBack;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says, read through a declaration.
 *
 * @param heldBack records that could not be read
 * @param leftOut values that could not be read, of records that stay; each names its field
 * @param refused why the whole answer was refused; null where it was not
 * @param notWanted how many records the stream's condition passed over
 * @param given for each record key, what the stream offers to the requests of others
 * @param shape what the records look like in the source's own form
 */
public record Reading(
        List<SourceRecord> records,
        List<HeldBack> heldBack,
        List<HeldBack> leftOut,
        @Nullable String refused,
        int notWanted,
        Map<String, Map<String, String>> given,
        Shape shape) {
    public Reading {
        records = List.copyOf(records);
        heldBack = List.copyOf(heldBack);
        leftOut = List.copyOf(leftOut);
        given = Map.copyOf(given);
    }

    /** A reading of which nobody noted what the records look like. */
    public Reading(
            List<SourceRecord> records,
            List<HeldBack> heldBack,
            List<HeldBack> leftOut,
            @Nullable String refused,
            int notWanted,
            Map<String, Map<String, String>> given) {
        this(records, heldBack, leftOut, refused, notWanted, given, Shape.NONE);
    }

    /** A reading of an answer that was refused whole. */
    public static Reading refused(String why) {
        return new Reading(List.of(), List.of(), List.of(), why, 0, Map.of());
    }

    /** Whether nothing stood in the answer: no record, wanted or not. */
    public boolean isEmpty() {
        return records.isEmpty() && heldBack.isEmpty() && notWanted == 0;
    }
}
