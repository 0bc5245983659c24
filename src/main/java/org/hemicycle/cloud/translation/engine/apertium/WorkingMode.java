package org.hemicycle.cloud.translation.engine.apertium;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import org.hemicycle.cloud.translation.engine.Answers;
import org.hemicycle.cloud.translation.engine.Breaker;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;
import org.hemicycle.cloud.translation.engine.Patience;

/** One mode at work: patience with it, a second try where a pipeline has died, and rest where it keeps dying. */
final class WorkingMode {
    private static final int TRIES = 2;

    private final Mode mode;
    private final Pipelines pipelines;
    private final ExecutorService listeners;
    private final Duration patience;
    private final Breaker breaker;

    WorkingMode(Mode mode, Pipelines pipelines, ExecutorService listeners, Duration patience, Clock clock) {
        this.mode = mode;
        this.pipelines = pipelines;
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
        var pipeline = pipelines.take(mode);
        var whole = false;
        try {
            var translated = Patience.with(listeners, () -> pipeline.ask(text, Answers.mostBytes(text)), patience);
            whole = true;
            return translated;
        } catch (TimeoutException e) {
            breaker.died();
            throw new EngineTrouble(Kind.PASSING, mode + " gave no answer within " + patience.toSeconds() + " s");
        } finally {
            if (whole) {
                pipelines.giveBack(pipeline);
            } else {
                pipelines.end(pipeline);
            }
        }
    }
}
