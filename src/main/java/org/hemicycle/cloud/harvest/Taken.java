package org.hemicycle.cloud.harvest;

/**
 * What was taken in by a run. A record counts once, however often and in however many versions its source gives it, so that
 * {@code records} is always the sum of the new, the changed and the unchanged.
 *
 * @param records the distinct records that were read and fit
 * @param newRecords those never seen before
 * @param changed those that say something else than before
 * @param unchanged those that say the same
 * @param heldBack those that could not be read
 * @param unmapped steps and statuses whose words stand in no mapping
 */
public record Taken(int records, int newRecords, int changed, int unchanged, int heldBack, int unmapped) {
    public static final Taken NOTHING = new Taken(0, 0, 0, 0, 0, 0);

    /** Both together. */
    public Taken plus(Taken other) {
        return new Taken(
                records + other.records,
                newRecords + other.newRecords,
                changed + other.changed,
                unchanged + other.unchanged,
                heldBack + other.heldBack,
                unmapped + other.unmapped);
    }
}
