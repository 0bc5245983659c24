package org.hemicycle.cloud.translation.engine.apertium;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.hemicycle.cloud.translation.engine.Answers;
import org.hemicycle.cloud.translation.engine.Breaker;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;
import org.hemicycle.cloud.translation.engine.Patience;

/**
 * One mode at work: patience with it, a second try where a pipeline has died, and rest where it keeps dying. The second try has
 * a pipeline to itself, so that a text that kills its programs does not end those that came with it twice.
 */
final class WorkingMode {
    private static final int TRIES = 2;

    private final Mode mode;
    private final Pipelines pipelines;
    private final Duration patience;
    private final Breaker breaker;

    WorkingMode(Mode mode, Pipelines pipelines, Duration patience, Clock clock) {
        this.mode = mode;
        this.pipelines = pipelines;
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
                var answer = Answers.checked(
                        mode.toString(), text, ask(text, tries == TRIES || text.length() > Pipeline.SHORT));
                breaker.worked();
                return answer;
            } catch (IOException e) {
                if (tries == TRIES) {
                    throw new EngineTrouble(Kind.PASSING, mode + " has died: " + e.getMessage());
                }
            }
        }
    }

    private String ask(String text, boolean alone) throws IOException, InterruptedException {
        var pipeline = taken(alone);
        var answer = pipeline.ask(text, Answers.mostBytes(text));
        try {
            var translated = Patience.with(answer, patience);
            pipelines.giveBack(pipeline);
            return translated;
        } catch (InterruptedException | EngineTrouble known) {
            pipelines.end(pipeline);
            throw known;
        } catch (IOException broken) {
            died(pipeline);
            throw broken;
        } catch (TimeoutException e) {
            var own = pipeline.isAt(answer);
            died(pipeline);
            if (own || alone) {
                throw new EngineTrouble(Kind.PASSING, mode + " gave no answer within " + patience.toSeconds() + " s");
            }
            throw new IOException("another text held it up", e);
        }
    }

    private Pipeline taken(boolean alone) throws IOException, InterruptedException {
        try {
            return pipelines.take(mode, alone);
        } catch (IOException e) {
            breaker.died();
            throw e;
        }
    }

    /** That it died counts once, not for each text that was on its way. */
    private void died(Pipeline pipeline) {
        if (pipelines.end(pipeline)) {
            breaker.died();
        }
    }
}
