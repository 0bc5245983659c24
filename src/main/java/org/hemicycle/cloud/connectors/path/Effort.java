package org.hemicycle.cloud.connectors.path;

/** Counts the nodes that paths visit for one record, so that no declaration can make one record cost without end. */
public final class Effort {
    private static final int LIMIT = 5_000_000;

    private int visited;
    private boolean sawMore;

    void visit() {
        if (++visited > LIMIT) {
            throw new TooMuchEffort();
        }
    }

    void sawMore(boolean more) {
        sawMore = sawMore || more;
    }

    /** Whether, since this was last asked, a path that wanted a text found an object or a list instead. */
    public boolean tookMoreThanText() {
        boolean saw = sawMore;
        sawMore = false;
        return saw;
    }

    /** The paths of a declaration visit too many nodes for one record. */
    public static final class TooMuchEffort extends RuntimeException {
        TooMuchEffort() {
            super("more than %d nodes visited for one record".formatted(LIMIT), null, false, false);
        }
    }
}
