package org.hemicycle.cloud.translation.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The threads that fulfil wishes while the server runs; without it, such as in a command, nobody does. Of several the first is
 * there for readers alone.
 */
final class Workers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    /** Other processes add wishes too; this is how soon theirs are seen. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final Fulfilling fulfilling;
    private final int count;
    private final boolean serving;
    private final Semaphore work = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;

    /**
     * @param count how many threads
     * @param serving whether they start with the application: where pages are served
     */
    Workers(Fulfilling fulfilling, int count, boolean serving) {
        this.fulfilling = fulfilling;
        this.count = count;
        this.serving = serving;
    }

    @Override
    public boolean isAutoStartup() {
        return serving;
    }

    /** There is something to do. */
    void wake() {
        work.release(count);
    }

    @Override
    public synchronized void start() {
        ended = false;
        for (var number = 1; threads.size() < count; number++) {
            var background = number > 1 || count == 1;
            threads.add(Thread.ofPlatform().name("translate-" + number).start(() -> run(background)));
        }
    }

    @Override
    public synchronized void stop() {
        ended = true;
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            join(thread);
        }
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    private void run(boolean background) {
        while (!ended) {
            var pause = step(background);
            if (pause != null) {
                pause(pause);
            }
        }
    }

    /** Does some work; the answer is how long to wait for more, null where there may be more at once. */
    private @Nullable Duration step(boolean background) {
        try {
            return fulfilling.some(background) > 0 ? null : LOOK;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return LOOK;
        } catch (RuntimeException trouble) {
            if (!ended) {
                LOG.error("translating stopped for a moment", trouble);
            }
            return AFTER_TROUBLE;
        }
    }

    private void pause(Duration time) {
        try {
            if (work.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            ended = true;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
