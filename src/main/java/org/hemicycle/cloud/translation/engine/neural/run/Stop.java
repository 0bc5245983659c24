package org.hemicycle.cloud.translation.engine.neural.run;

import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;

/** How whoever waits for a translation tells that it is no longer wanted. */
public final class Stop {
    private volatile boolean stopped;

    /** It is not wanted any more. */
    public void now() {
        stopped = true;
    }

    void check() {
        if (stopped) {
            throw new EngineTrouble(Kind.PASSING, "the translation took too long");
        }
    }
}
