package org.hemicycle.cloud.translation.engine.apertium;

import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The pipelines that run. At most so many work at the same time, each for some users, and no more are kept: where another
 * direction is asked for, the one that has rested longest ends; one that rests for some minutes ends too. Who comes first is
 * served first, whatever the direction.
 */
final class Pipelines implements AutoCloseable {
    /** Texts on their way through a pipeline: its programs work side by side, and are woken less often. */
    private static final int TOGETHER = 4;

    private record Resting(Pipeline pipeline, Instant since) {}

    /** The users of a pipeline. */
    private static final class Use {
        private int users = 1;
        private final boolean alone;
        private boolean ended;

        private Use(boolean alone) {
            this.alone = alone;
        }

        private boolean hasRoom() {
            return !alone && !ended && users < TOGETHER;
        }
    }

    private final int places;
    private final int most;
    private final Duration idle;
    private final File folder;
    private final Executor threads;
    private final Clock clock;
    private final Deque<Resting> resting = new ArrayDeque<>();
    private final Map<Pipeline, Use> working = new HashMap<>();
    private final Deque<Object> queue = new ArrayDeque<>();
    private boolean closed;

    /**
     * @param working at the same time
     * @param kept in all, those that rest included
     * @param folder in which the programs run
     * @param threads that listen to them
     */
    Pipelines(int working, int kept, Duration idle, File folder, Executor threads, Clock clock) {
        this.places = working;
        this.most = Math.max(working, kept);
        this.idle = idle;
        this.folder = folder;
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * A pipeline of this mode; waits for a place. It is given back or ended.
     *
     * @param alone whether nobody else may use it until then
     */
    synchronized Pipeline take(Mode mode, boolean alone) throws IOException, InterruptedException {
        var turn = new Object();
        queue.addLast(turn);
        try {
            while (true) {
                var pipeline = queue.getFirst() == turn ? available(mode, alone) : null;
                if (pipeline != null) {
                    return pipeline;
                }
                wait();
            }
        } finally {
            queue.remove(turn);
            notifyAll();
        }
    }

    private @Nullable Pipeline available(Mode mode, boolean alone) throws IOException {
        if (closed) {
            throw new IOException("the platform stops");
        }
        var shared = alone ? null : shared(mode);
        return shared == null && working.size() < places ? entered(mode, alone) : shared;
    }

    private @Nullable Pipeline shared(Mode mode) {
        for (var one : working.entrySet()) {
            if (one.getKey().mode().equals(mode) && one.getValue().hasRoom()) {
                one.getValue().users++;
                return one.getKey();
            }
        }
        return null;
    }

    private Pipeline entered(Mode mode, boolean alone) throws IOException {
        var rested = rested(mode);
        var pipeline = rested == null ? Pipeline.start(mode, folder, threads) : rested;
        working.put(pipeline, new Use(alone));
        while (resting.size() + working.size() > most && !resting.isEmpty()) {
            resting.removeFirst().pipeline().end();
        }
        return pipeline;
    }

    /** Somebody does not use it any more; when nobody does, it may serve the next one. */
    synchronized void giveBack(Pipeline pipeline) {
        var use = working.get(pipeline);
        if (use != null && --use.users == 0) {
            working.remove(pipeline);
            if (closed) {
                pipeline.end();
            } else if (!use.ended) {
                resting.addLast(new Resting(pipeline, clock.instant()));
            }
        }
        notifyAll();
    }

    /** It is of no use any more, to its other users neither. The answer is whether nobody has said so before. */
    synchronized boolean end(Pipeline pipeline) {
        var use = working.get(pipeline);
        var first = use != null && !use.ended;
        if (use != null) {
            use.ended = true;
        }
        pipeline.end();
        giveBack(pipeline);
        return first;
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
        working.keySet().forEach(Pipeline::end);
        notifyAll();
    }

    private @Nullable Pipeline rested(Mode mode) {
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
}
