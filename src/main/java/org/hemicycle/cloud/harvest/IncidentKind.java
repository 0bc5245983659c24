package org.hemicycle.cloud.harvest;

/** What can be wrong with a source, as far as it can be told from what it gave before. */
public enum IncidentKind {
    /** Its data are older than promised. */
    LATE(false, true),
    /** It cannot be reached, or a run of it went wrong. */
    UNAVAILABLE(false, false),
    /** A web page came where data were expected. */
    WEB_PAGE(true, true),
    /** What came cannot be read as its declaration says, although it could before. */
    UNREADABLE(true, true),
    /** Answers that held records hold none. */
    EMPTIED(true, true),
    /** A field of the common model that nearly all records had is gone from all. */
    FIELD_VANISHED(true, true),
    /** A field of the source is of another type than before. */
    TYPE_CHANGED(true, true),
    /** Far fewer records than usual. */
    FEWER(false, true),
    /** Far more records than usual. */
    MORE(false, false),
    /** Words of procedure that stand in no mapping and were not seen before. */
    NEW_WORDS(false, false),
    /** The texts are in another language than before. */
    LANGUAGE_CHANGED(false, false),
    /** A field of the source that nearly all records had is gone from all; nothing we show was made of it. */
    PATH_VANISHED(false, false),
    /** A field of the source that no record had before. */
    PATH_APPEARED(false, false);

    private final boolean withholds;
    private final boolean tellsReaders;

    IncidentKind(boolean withholds, boolean tellsReaders) {
        this.withholds = withholds;
        this.tellsReaders = tellsReaders;
    }

    /** Whether answers with this trouble are kept but not taken in. */
    public boolean withholds() {
        return withholds;
    }

    /** Whether a person can say that what the source gives is right. */
    public boolean canBeRight() {
        return this != LATE && this != UNAVAILABLE && this != UNREADABLE;
    }

    /** Whether readers of the source's bills are told, because what they see may be out of date. */
    public boolean tellsReaders() {
        return tellsReaders;
    }
}
