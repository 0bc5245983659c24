package org.hemicycle.cloud.translation.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.chain.Chain;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.store.RenderingStore;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.QueryTranslations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Queries in other languages, remembered for minutes and in memory only: what somebody looks for is nobody else's to know.
 * They are of an audience of their own, so that no machine gets them that sends texts away. A machine takes a hundred
 * times as long as the search itself: when many ask at once, most are answered by their own words and by terms.
 */
@Service
class PassingQueries implements QueryTranslations, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(PassingQueries.class);
    private static final Audience ASKER = new Audience("asker");
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST = 5_000;
    private static final int LONGEST = 400;
    private static final int WAITING = 8;
    /** Queries that are new to a machine, in each second: what one core does in half of its time. */
    private static final int EACH_SECOND = 5;

    private final Chain chain;
    private final Cache<Query, Answer> answers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            2,
            2,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("translate-query-", 1).factory());
    private final RateLimiter pace = RateLimiter.of(
            "queries",
            RateLimiterConfig.custom()
                    .limitForPeriod(EACH_SECOND)
                    .limitRefreshPeriod(Duration.ofSeconds(1))
                    .timeoutDuration(Duration.ZERO)
                    .build());

    private record Query(String words, String language) {}

    /** The two parts of an answer, each there when it is. */
    private record Answer(CompletableFuture<List<Term>> terms, CompletableFuture<Optional<String>> english) {}

    PassingQueries(Chain chain) {
        this.chain = chain;
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public Elsewhere of(String words, String language) {
        var query = new Query(Normalizer.normalize(words, Normalizer.Form.NFC).strip(), language);
        if (query.words().isEmpty()
                || query.words().length() > LONGEST
                || !query.words().equals(words)) {
            return Elsewhere.NOTHING;
        }
        var end = System.nanoTime() + PATIENCE.toNanos();
        var answer = answers.get(query, this::begin);
        var elsewhere = new Elsewhere(
                inTime(answer.english(), end, Optional.<String>empty()).orElse(null),
                inTime(answer.terms(), end, List.<Term>of()));
        if (hasFailed(answer)) {
            answers.invalidate(query);
        }
        return elsewhere;
    }

    private Answer begin(Query query) {
        var original = new OriginalText(query.words(), query.language(), OriginalText.Kind.TITLE, null, null, ASKER);
        return new Answer(
                begun(() -> TermWords.of(chain.terms(original), query.language()), Thread::startVirtualThread),
                isForMachine(original)
                        ? begun(() -> english(original), this::inTurn)
                        : CompletableFuture.completedFuture(Optional.empty()));
    }

    private void inTurn(Runnable work) {
        if (!pace.acquirePermission()) {
            throw new RejectedExecutionException("too many queries in this second");
        }
        threads.execute(work);
    }

    private static <T> CompletableFuture<T> begun(Supplier<T> work, Executor executor) {
        try {
            return CompletableFuture.supplyAsync(work, executor);
        } catch (RejectedExecutionException tooMany) {
            return CompletableFuture.failedFuture(tooMany);
        }
    }

    private boolean isForMachine(OriginalText query) {
        var from = query.primaryLanguage();
        return !from.equals(RenderingStore.COMMON_LANGUAGE)
                && chain.has(new Direction(from, RenderingStore.COMMON_LANGUAGE));
    }

    private Optional<String> english(OriginalText query) {
        try {
            return Optional.of(chain.translate(query, RenderingStore.COMMON_LANGUAGE)
                    .text()
                    .text());
        } catch (EngineTrouble trouble) {
            if (trouble.kind() == EngineTrouble.Kind.PASSING) {
                throw trouble;
            }
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static boolean hasFailed(Answer answer) {
        return answer.terms().isCompletedExceptionally() || answer.english().isCompletedExceptionally();
    }

    private static <T> T inTime(CompletableFuture<T> work, long end, T otherwise) {
        try {
            return work.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return otherwise;
        } catch (ExecutionException trouble) {
            LOG.debug("a query could not be said in other languages", trouble.getCause());
            return otherwise;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
