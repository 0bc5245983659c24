package org.hemicycle.cloud.harvest.run;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * How many runs read and write at the same time. A run that only waits for its source lends its place to another: a source that
 * stalls takes up time of its own, and nobody else's.
 */
@Component
final class Hands {
    private static final int AT_ONCE = 12;

    private final Semaphore free = new Semaphore(AT_ONCE, true);

    /** Takes a place, until it is given back. */
    void take() throws InterruptedException {
        free.acquire();
    }

    /** Gives the place back. */
    void giveBack() {
        free.release();
    }

    /** Waits for something without keeping the place meanwhile. */
    <T> T lent(Wait<T> wait) throws InterruptedException {
        free.release();
        try {
            return wait.carryOut();
        } finally {
            free.acquireUninterruptibly();
        }
    }

    /** Something that takes time and no work. */
    interface Wait<T> {
        T carryOut() throws InterruptedException;
    }
}
