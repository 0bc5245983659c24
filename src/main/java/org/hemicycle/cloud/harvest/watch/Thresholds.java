package org.hemicycle.cloud.harvest.watch;

/**
 * From when on something is no chance, each with its reason. A field that stands in at least {@link #NEARLY_ALL} of the
 * records is missing in {@link #ENOUGH} records at once by chance less than once in three million times.
 */
final class Thresholds {
    /** The share of records from which on a field is expected in every one. Below it, records without the field are usual. */
    static final double NEARLY_ALL = 0.95;

    /**
     * So many records must be without a field, or have it of another type. With fewer, records that are unusual for good
     * reason would set off an alarm; with more, many pages of wrong data would wait to be told.
     */
    static final int ENOUGH = 5;

    /**
     * So many records must have been learnt of before a field that is new is told: less than that many may by chance be of
     * one sort, such as the bills of one day.
     */
    static final int LEARNT_WELL = 50;

    /** So many records of a run must be read anew before anything is said of them all together, for the same reason. */
    static final int READ_WELL = 20;

    /** A new field is worth telling when this share of the records has it; rarer ones are exceptions of the source. */
    static final double COMMON = 0.5;

    /** A list or number of fewer records moves by chance as much as this. */
    static final int MANY = 20;

    /** Runs that must have been counted before the count of a stream is judged: two may both have been unusual. */
    static final int RUNS = 3;

    /** Runs that are looked back upon: with daily runs, the week and a day. */
    static final int RUNS_BACK = 8;

    /** Under one half of the least of those runs is far fewer: a source that closes a session loses less at once. */
    static final double FEWER = 0.5;

    /** Above three times the most of those runs is far more: the opening of a session brings less at once. */
    static final double MORE = 3;

    /** With more records than this, those learnt long ago count half, so that what a source changes slowly is learnt. */
    static final int REMEMBERED = 20_000;

    /** Words without a mapping that are remembered; a source with more has no mapping worth the name. */
    static final int WORDS = 5_000;

    /** Fields that are remembered of a stream; names beyond are data that stand as names. */
    static final int FIELDS = 500;

    /** New words that are shown of an incident. */
    static final int SHOWN_WORDS = 10;

    /** Answers without records that wait for the end of the run before they are judged together. */
    static final int WAITING = 1_000;

    /** And so many bytes of them; with more they are judged at once. */
    static final long WAITING_BYTES = 16 << 20;

    /** Unreadable answers of one stream that are kept in a run as examples. */
    static final int KEPT = 10;

    private Thresholds() {}

    /**
     * The share of those that have something, estimated so that few seen do not make sure: of 3 seen with it the estimate
     * is 0.8, of 18 it is 0.95.
     */
    static double share(long having, long all) {
        return (having + 1.0) / (all + 2.0);
    }
}
