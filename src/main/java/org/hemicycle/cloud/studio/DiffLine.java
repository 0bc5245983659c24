package org.hemicycle.cloud.studio;

/**
 * A line of something old and something new beside each other.
 *
 * @param change whether it stands in both, in the new only, or in the old only
 * @param number of the line in the text that it stands in, the new one where it stands in both; from 1
 */
public record DiffLine(Change change, int number, String text) {
    /** What became of a line. */
    public enum Change {
        SAME,
        ADDED,
        REMOVED
    }
}
