package org.hemicycle.cloud.harvest;

/**
 * What was taken in.
 *
 * @param records the records that were read and fit
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
