package org.hemicycle.cloud.translation.work;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.springframework.stereotype.Component;

/** Pages that wait for translations of this process, each for a short while. */
@Component
class Waiting {
    /** Nothing is remembered beyond those who wait; this bounds what a flood of readers can make it remember. */
    private static final int MOST = 10_000;

    private final ConcurrentMap<Wanted, CompletableFuture<Optional<TranslatedText>>> expected =
            new ConcurrentHashMap<>();

    private record Wanted(long text, String language) {}

    /** From now on these are expected. */
    void expect(Collection<Long> texts, String language) {
        if (expected.size() < MOST) {
            texts.forEach(
                    text -> expected.computeIfAbsent(new Wanted(text, language), any -> new CompletableFuture<>()));
        }
    }

    /** What comes of them in time. */
    Map<Long, TranslatedText> await(Collection<Long> texts, String language, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        var come = new HashMap<Long, TranslatedText>();
        for (var text : texts) {
            come(new Wanted(text, language), end - System.nanoTime()).ifPresent(made -> come.put(text, made));
        }
        return come;
    }

    private Optional<TranslatedText> come(Wanted wanted, long nanos) {
        var future = expected.get(wanted);
        if (future == null) {
            return Optional.empty();
        }
        try {
            return future.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            expected.remove(wanted, future);
        }
    }

    void made(long text, TranslatedText made) {
        complete(new Wanted(text, made.to()), Optional.of(made));
    }

    void givenUp(long text, String language) {
        complete(new Wanted(text, language), Optional.empty());
    }

    private void complete(Wanted wanted, Optional<TranslatedText> what) {
        var future = expected.get(wanted);
        if (future != null) {
            future.complete(what);
        }
    }
}
