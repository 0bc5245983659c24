package org.hemicycle.cloud.harvest.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import org.hemicycle.cloud.connectors.Pace;
import org.hemicycle.cloud.harvest.SourceError;
import org.hemicycle.cloud.harvest.SourceError.Category;
import org.hemicycle.cloud.harvest.Visited;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks sources over the network, again where that may help: keeps to the pace of each host, waits as it is told, and gives up
 * with a {@link SourceError} that names the trouble.
 */
public final class Fetcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);

    private final Exchange exchange;
    private final Looking looking;
    private final ScheduledExecutorService timer;
    private final FetchLimits limits;
    private final Clock clock;
    private final Waiting waiting;

    Fetcher(
            Exchange exchange,
            Looking looking,
            ScheduledExecutorService timer,
            FetchLimits limits,
            Clock clock,
            Waiting waiting) {
        this.exchange = exchange;
        this.looking = looking;
        this.timer = timer;
        this.limits = limits;
        this.clock = clock;
        this.waiting = waiting;
    }

    /** Puts a request to its source. Throws {@link SourceError}. */
    public Fetched fetch(Asking asking) throws InterruptedException {
        for (var attempt = 1; ; attempt++) {
            try {
                return exchange.once(asking);
            } catch (TryAgain again) {
                var wait = wait(again, attempt);
                if (attempt == limits.tries() || wait.compareTo(limits.longestWait()) > 0) {
                    throw again.error(wait);
                }
                LOG.debug("asking again in {}: {}", wait, again.getMessage());
                waiting.pass(wait);
            }
        }
    }

    /** Looks once what stands at an address, whatever the status, and reads no more than so many bytes. Throws {@link SourceError}. */
    public Visited look(String address, Map<String, String> headers, Pace pace, int mostBytes)
            throws InterruptedException {
        return looking.look(address, headers, pace, mostBytes);
    }

    @Override
    public void close() throws IOException {
        exchange.close();
        timer.shutdownNow();
    }

    private Duration wait(TryAgain again, int attempt) {
        return RetryAfter.read(again.retryAfter(), clock).orElseGet(() -> backOff(attempt));
    }

    private Duration backOff(int attempt) {
        var full = limits.firstWait().multipliedBy(1L << (attempt - 1)).toMillis();
        return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full + 1));
    }

    /** A request that went wrong in a way that may pass. */
    static final class TryAgain extends Exception {
        private final Category category;
        private final String address;
        private final @Nullable String retryAfter;

        TryAgain(Category category, String address, String message, @Nullable String retryAfter) {
            super(message);
            this.category = category;
            this.address = address;
            this.retryAfter = retryAfter;
        }

        @Nullable
        String retryAfter() {
            return retryAfter;
        }

        SourceError error(Duration wait) {
            var message = getMessage() == null ? category.name() : getMessage();
            return new SourceError(category, address, message, null, retryAfter == null ? null : wait);
        }
    }
}
