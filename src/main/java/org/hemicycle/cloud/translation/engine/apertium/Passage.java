package org.hemicycle.cloud.translation.engine.apertium;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hemicycle.cloud.translation.engine.Answers;
import org.hemicycle.cloud.translation.engine.Breaker;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;
import org.jspecify.annotations.Nullable;

/** One mode at work: patience with it, a second try where a chain has died, and rest where it keeps dying. */
final class Passage {
    private static final int TRIES = 2;

    private final Mode mode;
    private final Chains chains;
    private final ExecutorService listeners;
    private final Duration patience;
    private final Breaker breaker;

    Passage(Mode mode, Chains chains, ExecutorService listeners, Duration patience, Clock clock) {
        this.mode = mode;
        this.chains = chains;
        this.listeners = listeners;
        this.patience = patience;
        this.breaker = new Breaker(clock);
    }

    Mode mode() {
        return mode;
    }

    /** What the mode makes of a text that has letters and neither begins nor ends with a blank. */
    String translate(String text) throws InterruptedException {
        for (var tries = 1; ; tries++) {
            if (!breaker.lets()) {
                throw new EngineTrouble(Kind.PASSING, mode + " has died too often and is left alone for a while");
            }
            try {
                var answer = Answers.checked(mode.toString(), text, ask(text));
                breaker.worked();
                return answer;
            } catch (IOException e) {
                breaker.died();
                if (tries == TRIES) {
                    throw new EngineTrouble(Kind.PASSING, mode + " has died: " + e.getMessage());
                }
            }
        }
    }

    private String ask(String text) throws IOException, InterruptedException {
        var chain = chains.take(mode);
        var whole = false;
        try {
            var answer = listeners.submit(() -> chain.ask(text, Answers.mostBytes(text)));
            var translated = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            whole = true;
            return translated;
        } catch (TimeoutException e) {
            breaker.died();
            throw new EngineTrouble(Kind.PASSING, mode + " gave no answer within " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw trouble(e.getCause());
        } finally {
            if (whole) {
                chains.giveBack(chain);
            } else {
                chains.end(chain);
            }
        }
    }

    private static IOException trouble(@Nullable Throwable cause) {
        return switch (cause) {
            case EngineTrouble known -> throw known;
            case IOException died -> died;
            case null, default -> throw new IllegalStateException("a chain of Apertium was not asked", cause);
        };
    }
}
