package org.hemicycle.cloud.translation.engine.apertium;

import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The chains that run. At most so many work at the same time, and no more are kept: where another direction is asked for, the
 * one that has rested longest ends; one that rests for some minutes ends too.
 */
final class Chains implements AutoCloseable {
    private record Resting(Chain chain, Instant since) {}

    private final Semaphore places;
    private final int most;
    private final Duration idle;
    private final File folder;
    private final Clock clock;
    private final Deque<Resting> resting = new ArrayDeque<>();
    private final Set<Chain> working = new HashSet<>();
    private boolean closed;

    /**
     * @param working at the same time
     * @param kept in all, those that rest included
     * @param folder in which the programs run
     */
    Chains(int working, int kept, Duration idle, File folder, Clock clock) {
        this.places = new Semaphore(working, true);
        this.most = Math.max(working, kept);
        this.idle = idle;
        this.folder = folder;
        this.clock = clock;
    }

    /** A chain of this mode that nobody else uses; waits for a place. It is given back or ended. */
    Chain take(Mode mode) throws IOException, InterruptedException {
        places.acquire();
        var taken = false;
        try {
            var chain = rested(mode);
            var started = chain == null ? Chain.start(mode, folder) : chain;
            enter(started);
            taken = true;
            return started;
        } finally {
            if (!taken) {
                places.release();
            }
        }
    }

    /** It may serve the next one. */
    void giveBack(Chain chain) {
        synchronized (this) {
            working.remove(chain);
            if (closed) {
                chain.end();
            } else {
                resting.addLast(new Resting(chain, clock.instant()));
            }
        }
        places.release();
    }

    /** It is of no use any more. */
    void end(Chain chain) {
        synchronized (this) {
            working.remove(chain);
        }
        chain.end();
        places.release();
    }

    /** Ends those that have rested for too long. */
    synchronized void endIdle() {
        var limit = clock.instant().minus(idle);
        while (!resting.isEmpty() && resting.getFirst().since().isBefore(limit)) {
            resting.removeFirst().chain().end();
        }
    }

    /** How many run. */
    synchronized int running() {
        return resting.size() + working.size();
    }

    @Override
    public synchronized void close() {
        closed = true;
        resting.forEach(one -> one.chain().end());
        resting.clear();
        working.forEach(Chain::end);
    }

    private synchronized @Nullable Chain rested(Mode mode) {
        for (var each = resting.descendingIterator(); each.hasNext(); ) {
            var chain = each.next().chain();
            if (!chain.isAlive()) {
                each.remove();
                chain.end();
            } else if (chain.mode().equals(mode)) {
                each.remove();
                return chain;
            }
        }
        return null;
    }

    private synchronized void enter(Chain chain) throws IOException {
        working.add(chain);
        if (closed) {
            working.remove(chain);
            chain.end();
            throw new IOException("the platform stops");
        }
        while (resting.size() + working.size() > most && !resting.isEmpty()) {
            resting.removeFirst().chain().end();
        }
    }
}
