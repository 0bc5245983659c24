package org.hemicycle.cloud.connectors.record;

/**
 * The common stages of procedure, as in section 8.3 of the glossary. National steps are mapped to one of them with a
 * reason; those that have no equivalent are {@link #NONE}, words that no rule knows {@link #UNMAPPED}.
 */
public enum Stage {
    INTRODUCED(Group.INTRODUCED),
    ADMITTED(Group.INTRODUCED),
    REFERRED(Group.COMMITTEE),
    COMMITTEE_STAGE(Group.COMMITTEE),
    COMMITTEE_REPORTED(Group.COMMITTEE),
    FIRST_READING(Group.PLENARY),
    GENERAL_DEBATE(Group.PLENARY),
    DETAIL_DEBATE(Group.PLENARY),
    FINAL_VOTE(Group.PLENARY),
    OTHER_CHAMBER(Group.OTHER_CHAMBER),
    RECONCILIATION(Group.OTHER_CHAMBER),
    ADOPTED(Group.DECIDED),
    REVIEW(Group.DECIDED),
    ASSENT(Group.DECIDED),
    VETOED(Group.DECIDED),
    PROMULGATED(Group.DECIDED),
    PUBLISHED(Group.DECIDED),
    COMMENCED(Group.DECIDED),
    REJECTED(Group.DECIDED),
    WITHDRAWN(Group.DECIDED),
    CLOSED(Group.DECIDED),
    LAPSED(Group.DECIDED),
    REPEALED(Group.DECIDED),
    /** A step of procedure to which no common stage corresponds, as the mapping says, with its reason. */
    NONE(Group.NONE),
    /** No rule of the mapping knows the source's words. */
    UNMAPPED(Group.NONE);

    private final Group group;

    Stage(Group group) {
        this.group = group;
    }

    /** Whether it is one of the stages of the glossary. */
    public boolean isCommon() {
        return this != NONE && this != UNMAPPED;
    }

    /** The coarse group, one of the five seats on the arc of a bill; {@link Group#NONE} where nothing is known. */
    public Group group() {
        return group;
    }

    /** The five seats on the arc of a bill's way, for reading only. */
    public enum Group {
        INTRODUCED,
        COMMITTEE,
        PLENARY,
        OTHER_CHAMBER,
        DECIDED,
        NONE
    }
}
