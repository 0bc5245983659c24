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
 * The pipelines that run. At most so many work at the same time, and no more are kept: where another direction is asked for, the
 * one that has rested longest ends; one that rests for some minutes ends too.
 */
final class Pipelines implements AutoCloseable {
    private record Resting(Pipeline pipeline, Instant since) {}

    private final Semaphore places;
    private final int most;
    private final Duration idle;
    private final File folder;
    private final Clock clock;
    private final Deque<Resting> resting = new ArrayDeque<>();
    private final Set<Pipeline> working = new HashSet<>();
    private boolean closed;

    /**
     * @param working at the same time
     * @param kept in all, those that rest included
     * @param folder in which the programs run
     */
    Pipelines(int working, int kept, Duration idle, File folder, Clock clock) {
        this.places = new Semaphore(working, true);
        this.most = Math.max(working, kept);
        this.idle = idle;
        this.folder = folder;
        this.clock = clock;
    }

    /** A pipeline of this mode that nobody else uses; waits for a place. It is given back or ended. */
    Pipeline take(Mode mode) throws IOException, InterruptedException {
        places.acquire();
        var taken = false;
        try {
            var pipeline = rested(mode);
            var started = pipeline == null ? Pipeline.start(mode, folder) : pipeline;
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
    void giveBack(Pipeline pipeline) {
        synchronized (this) {
            working.remove(pipeline);
            if (closed) {
                pipeline.end();
            } else {
                resting.addLast(new Resting(pipeline, clock.instant()));
            }
        }
        places.release();
    }

    /** It is of no use any more. */
    void end(Pipeline pipeline) {
        synchronized (this) {
            working.remove(pipeline);
        }
        pipeline.end();
        places.release();
    }

    /** Ends those that have rested for too long. */
    synchronized void endIdle() {
        var limit = clock.instant().minus(idle);
        while (!resting.isEmpty() && resting.getFirst().since().isBefore(limit)) {
            resting.removeFirst().pipeline().end();
        }
    }

    /** How many run. */
    synchronized int running() {
        return resting.size() + working.size();
    }

    @Override
    public synchronized void close() {
        closed = true;
        resting.forEach(one -> one.pipeline().end());
        resting.clear();
        working.forEach(Pipeline::end);
    }

    private synchronized @Nullable Pipeline rested(Mode mode) {
        for (var each = resting.descendingIterator(); each.hasNext(); ) {
            var pipeline = each.next().pipeline();
            if (!pipeline.isAlive()) {
                each.remove();
                pipeline.end();
            } else if (pipeline.mode().equals(mode)) {
                each.remove();
                return pipeline;
            }
        }
        return null;
    }

    private synchronized void enter(Pipeline pipeline) throws IOException {
        working.add(pipeline);
        if (closed) {
            working.remove(pipeline);
            pipeline.end();
            throw new IOException("the platform stops");
        }
        while (resting.size() + working.size() > most && !resting.isEmpty()) {
            resting.removeFirst().pipeline().end();
        }
    }
}
