package org.hemicycle.cloud.harvest.fetch;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Ends a request that takes too long, at whatever it is waiting for. */
final class Watch implements AutoCloseable {
    private final long start = System.nanoTime();
    private final FetchLimits limits;
    private final Runnable cancel;
    private final ScheduledFuture<?> looking;
    private volatile long received;
    private volatile boolean over;

    Watch(ScheduledExecutorService timer, FetchLimits limits, Runnable cancel) {
        this.limits = limits;
        this.cancel = cancel;
        var interval = Math.max(20, Math.min(1000, limits.patience().toMillis() / 4));
        this.looking = timer.scheduleWithFixedDelay(this::look, interval, interval, TimeUnit.MILLISECONDS);
    }

    /** How many bytes have come so far. */
    void received(long bytes) {
        received = bytes;
    }

    /** Whether the request was ended for taking too long. */
    boolean isOver() {
        return over;
    }

    private void look() {
        var allowed = limits.patience().plus(Duration.ofSeconds(received / limits.slowestRate()));
        if (System.nanoTime() - start > allowed.toNanos()) {
            over = true;
            looking.cancel(false);
            cancel.run();
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
    }
}
