package org.hemicycle.cloud.translation.layer.heads;

/** What stands in a slot. */
public enum Follows {
    NP,
    NP_BARE,
    INF,
    CLAUSE,
    ANY,
    NUMBER,
    DATE,
    ARTICLE,
    AMOUNT,
    ORDINAL,
    NAME,
    VERB;

    /** Whether its text goes to an engine. */
    public boolean free() {
        return ordinal() <= ANY.ordinal();
    }

    /** Whether a slot that was read so can be written as the other. */
    boolean fits(Follows other) {
        var nouns = (this == NP || this == NP_BARE) && (other == NP || other == NP_BARE);
        return this == other || nouns || free() && other == ANY || other.free() && this == ANY;
    }
}
