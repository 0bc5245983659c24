package org.hemicycle.cloud.harvest;

import java.util.Map;

/**
 * What came of each record of some fragments. Records are told apart by the numbers that the stage which took them in gave
 * them; each stands in one of the lists, once.
 *
 * @param fresh those never seen before
 * @param changed those that say something else than before
 * @param unchanged those that say the same
 * @param unmapped for records that have any: how many of their steps and statuses stand in no mapping
 * @param heldBack how many could not be read
 */
public record TakenRecords(long[] fresh, long[] changed, long[] unchanged, Map<Long, Integer> unmapped, int heldBack) {
    private static final long[] NONE = {};
    public static final TakenRecords NOTHING = new TakenRecords(NONE, NONE, NONE, Map.of(), 0);

    /** Records of which each says what it said before. */
    public static TakenRecords unchanged(long[] records, Map<Long, Integer> unmapped, int heldBack) {
        return new TakenRecords(NONE, NONE, records, unmapped, heldBack);
    }

    /** How many records there are. */
    public int size() {
        return fresh.length + changed.length + unchanged.length;
    }
}
