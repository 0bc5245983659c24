package org.hemicycle.cloud.search.follow;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hemicycle.cloud.search.lucene.Generations;
import org.hemicycle.cloud.search.lucene.LuceneIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The thread that follows the change log while the server runs. Of several servers on the same data one writes; another
 * takes over when that one ends.
 */
final class IndexFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(3);
    private final Generations generations;
    private final RebuildRequest request;
    private final LuceneIndex index;
    private final Supplier<Upkeep> upkeeps;
    private @Nullable Running running;

    IndexFollower(Generations generations, RebuildRequest request, LuceneIndex index, Supplier<Upkeep> upkeeps) {
        this.generations = generations;
        this.request = request;
        this.index = index;
        this.upkeeps = upkeeps;
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            running = new Running();
            running.thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.end();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    /** One life of the thread, from start to stop. */
    private final class Running {
        private final CountDownLatch ended = new CountDownLatch(1);
        private final Thread thread = Thread.ofPlatform().name("index-follower").unstarted(this::run);
        private volatile @Nullable Thread rebuilding;

        private void run() {
            while (!isEnded()) {
                try (var right = generations.takeWritingRight().orElse(null)) {
                    if (right != null) {
                        keepUp(upkeeps.get());
                    }
                } catch (IOException | RuntimeException e) {
                    LOG.error("index: following stopped for a moment", e);
                }
                pause(AFTER_TROUBLE);
            }
        }

        private void keepUp(Upkeep upkeep) {
            try {
                upkeep.open();
                upkeep.verify();
                while (!isEnded()) {
                    step(upkeep);
                }
            } finally {
                awaitRebuild();
                upkeep.close();
            }
        }

        private void step(Upkeep upkeep) {
            try {
                if (index.wasSuspected()) {
                    upkeep.verify();
                }
                if (upkeep.isMissing()) {
                    upkeep.rebuild();
                    request.done();
                } else if (request.isAsked() && rebuilding == null) {
                    rebuilding = Thread.ofPlatform().name("index-rebuild").start(() -> rebuildBeside(upkeep));
                }
                if (!upkeep.follow()) {
                    pause(POLL);
                }
            } catch (IOException | RuntimeException e) {
                if (!isEnded()) {
                    LOG.error("index: trouble, opened again as last committed", e);
                    pause(AFTER_TROUBLE);
                    upkeep.reopen();
                }
            }
        }

        private void rebuildBeside(Upkeep upkeep) {
            try {
                upkeep.rebuild();
            } catch (IOException | RuntimeException e) {
                LOG.error("index: it could not be built anew, the one before goes on", e);
            } finally {
                request.done();
                rebuilding = null;
            }
        }

        private void end() {
            ended.countDown();
            join(thread);
        }

        private void awaitRebuild() {
            var other = rebuilding;
            if (other != null) {
                other.interrupt();
                join(other);
            }
        }

        private boolean isEnded() {
            return ended.getCount() == 0;
        }

        private void pause(Duration time) {
            try {
                if (ended.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.debug("index: following ends");
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                ended.countDown();
            }
        }

        private static void join(Thread thread) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
