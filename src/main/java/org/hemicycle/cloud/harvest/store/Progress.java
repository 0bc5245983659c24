package org.hemicycle.cloud.harvest.store;

import org.hemicycle.cloud.harvest.Taken;

/** What a batch adds to the figures of its run. */
public record Progress(
        int requests,
        int notRecorded,
        int absent,
        int failed,
        int refused,
        int withheld,
        int fragments,
        int repeated,
        Taken taken) {
    public static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0, 0, Taken.NOTHING);
    public static final Progress NOT_RECORDED = new Progress(1, 1, 0, 0, 0, 0, 0, 0, Taken.NOTHING);
    public static final Progress ABSENT = new Progress(1, 0, 1, 0, 0, 0, 0, 0, Taken.NOTHING);
    public static final Progress FAILED = new Progress(1, 0, 0, 1, 0, 0, 0, 0, Taken.NOTHING);
    public static final Progress ANSWERED = new Progress(1, 0, 0, 0, 0, 0, 0, 0, Taken.NOTHING);
    public static final Progress REFUSED = new Progress(0, 0, 0, 0, 1, 0, 0, 0, Taken.NOTHING);

    /** So many answers are kept and not taken in. */
    public static Progress withheld(int answers) {
        return new Progress(0, 0, 0, 0, 0, answers, 0, 0, Taken.NOTHING);
    }

    /** What was taken in, and how many fragments were stored for it. */
    public static Progress of(int fragments, Taken taken) {
        return new Progress(0, 0, 0, 0, 0, 0, fragments, 0, taken);
    }

    /** Records that an answer gave more than once. */
    public static Progress repeated(int records) {
        return new Progress(0, 0, 0, 0, 0, 0, 0, records, Taken.NOTHING);
    }

    /** Both together. */
    public Progress plus(Progress other) {
        return new Progress(
                requests + other.requests,
                notRecorded + other.notRecorded,
                absent + other.absent,
                failed + other.failed,
                refused + other.refused,
                withheld + other.withheld,
                fragments + other.fragments,
                repeated + other.repeated,
                taken.plus(other.taken));
    }
}
