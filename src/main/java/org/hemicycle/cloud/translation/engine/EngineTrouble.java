package org.hemicycle.cloud.translation.engine;

/** A machine that did not translate. */
public final class EngineTrouble extends RuntimeException {
    /** What it is worth to do about it. */
    public enum Kind {
        /** It may do so later: it was slow, died or is being fetched. */
        PASSING,
        /** It will never do so with this text: it gave nothing, or far too much. */
        TEXT,
        /** It does not translate in this direction. */
        DIRECTION
    }

    private final Kind kind;

    public EngineTrouble(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
