package org.hemicycle.cloud.translation.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Waits for an engine no longer than it is worth. */
public final class Patience {
    private Patience() {}

    /**
     * What the work gives. Throws the {@link EngineTrouble} or {@link IOException} that it throws, and {@link TimeoutException}
     * where it takes longer; whoever asked then ends it.
     */
    public static <T> T with(ExecutorService threads, Callable<T> work, Duration patience)
            throws IOException, TimeoutException, InterruptedException {
        return with(threads.submit(work), patience);
    }

    /** What work gives that has begun elsewhere; throws as {@link #with(ExecutorService, Callable, Duration)} does. */
    public static <T> T with(Future<T> work, Duration patience)
            throws IOException, TimeoutException, InterruptedException {
        try {
            return work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw trouble(e.getCause());
        }
    }

    private static IOException trouble(@Nullable Throwable cause) {
        return switch (cause) {
            case EngineTrouble known -> throw known;
            case IOException failed -> failed;
            case null, default -> throw new IllegalStateException("an engine was not asked", cause);
        };
    }
}
