package org.hemicycle.cloud.search.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hemicycle.ground.platform.meaning.SentenceVectors;
import org.hemicycle.ground.platform.meaning.SmallVector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Vectors of questions, worked out by one thread and remembered for minutes, in memory only. */
public final class PassingVectors implements QuestionVectors, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PassingVectors.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST = 2_000;
    private static final int WAITING = 32;

    private final SentenceVectors vectors;
    private final Cache<String, CompletableFuture<Optional<byte[]>>> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("question-vectors").factory());

    public PassingVectors(SentenceVectors vectors) {
        this.vectors = vectors;
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public byte @Nullable [] of(String english, long end) {
        if (!vectors.available()) {
            return null;
        }
        var vector = known.get(english, this::begin);
        try {
            return vector.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)
                    .orElse(null);
        } catch (TimeoutException _) {
            LOG.debug("a question was put before its vector was there");
        } catch (ExecutionException trouble) {
            known.invalidate(english);
            LOG.debug("a question has no vector", trouble.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private CompletableFuture<Optional<byte[]>> begin(String english) {
        try {
            return CompletableFuture.supplyAsync(() -> vectors.of(english).map(SmallVector::of), thread);
        } catch (RejectedExecutionException tooMany) {
            return CompletableFuture.failedFuture(tooMany);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
