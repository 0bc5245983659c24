package org.hemicycle.cloud.harvest.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.harvest.fetch.Asking;
import org.hemicycle.cloud.harvest.fetch.Fetched;
import org.hemicycle.cloud.harvest.fetch.Fetcher;
import org.jspecify.annotations.Nullable;

/** Requests that were put before it was their turn, a few at the same time; what nobody takes up is thrown away. */
final class Ahead implements AutoCloseable {
    /** With the one that is being waited for. */
    private static final int AT_ONCE = 4;

    private record Put(FutureTask<Fetched> answer, Thread thread) {}

    private final Fetcher fetcher;
    private final Map<SourceRequest, Put> underWay = new HashMap<>();

    Ahead(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    boolean hasRoom() {
        return underWay.size() < AT_ONCE;
    }

    /** Puts a request. */
    void put(Asking asking) {
        var answer = new FutureTask<>(() -> fetcher.fetch(asking));
        var thread = Thread.ofVirtual()
                .name("harvest-ahead-" + asking.request().connector())
                .start(answer);
        underWay.put(asking.request(), new Put(answer, thread));
    }

    /** What became of a request, which is put now unless it was before. Throws what the fetcher throws. */
    Fetched take(Asking asking) throws InterruptedException {
        var put = underWay.get(asking.request());
        if (put == null) {
            return fetcher.fetch(asking);
        }
        var fetched = result(put);
        underWay.remove(asking.request());
        return fetched;
    }

    private Fetched result(Put put) throws InterruptedException {
        try {
            return put.answer().get();
        } catch (ExecutionException e) {
            underWay.values().remove(put);
            switch (e.getCause()) {
                case RuntimeException trouble -> throw trouble;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /** Breaks off what is under way, and waits until nothing of it is left. */
    @Override
    public void close() {
        underWay.values().forEach(put -> put.thread().interrupt());
        underWay.values().forEach(Ahead::throwAway);
        underWay.clear();
    }

    private static void throwAway(Put put) {
        var interrupted = false;
        while (true) {
            try {
                discard(put.answer().get());
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException brokenOff) {
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void discard(@Nullable Fetched fetched) {
        if (fetched instanceof Fetched.Answered answered) {
            try {
                answered.body().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
