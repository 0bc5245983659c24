package org.hemicycle.ground.platform.changes;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread that follows the change log from start to stop; trouble only makes it wait. */
public abstract class FollowerThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FollowerThread.class);

    private final String name;
    private final boolean serving;
    private @Nullable Running running;

    /** @param serving whether it starts with the application */
    protected FollowerThread(String name, boolean serving) {
        this.name = name;
        this.serving = serving;
    }

    /** Does what there is to do; the answer is how long to wait before the next time. It throws nothing. */
    protected abstract Duration step(Life life);

    /** The life of the thread, as a step sees it. */
    public interface Life {
        /** Whether it is to end. */
        boolean isEnded();

        /** Waits, but no longer than it lives. */
        void pause(Duration time);
    }

    @Override
    public final boolean isAutoStartup() {
        return serving;
    }

    @Override
    public final synchronized void start() {
        if (running == null) {
            running = new Running();
            running.thread.start();
        }
    }

    @Override
    public final synchronized void stop() {
        if (running != null) {
            running.end();
            running = null;
        }
    }

    @Override
    public final synchronized boolean isRunning() {
        return running != null;
    }

    /** Waits for the end of a thread. */
    protected static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Running implements Life {
        private final CountDownLatch ended = new CountDownLatch(1);
        private final Thread thread = Thread.ofPlatform().name(name).unstarted(this::run);

        private void run() {
            while (!isEnded()) {
                pause(step(this));
            }
        }

        @Override
        public boolean isEnded() {
            return ended.getCount() == 0;
        }

        @Override
        public void pause(Duration time) {
            try {
                if (ended.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.debug("{} ends", name);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                ended.countDown();
            }
        }

        private void end() {
            ended.countDown();
            join(thread);
        }
    }
}
