package org.hemicycle.cloud.translation.engine.neural;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;
import org.hemicycle.cloud.translation.engine.neural.files.ModelRefused;
import org.jspecify.annotations.Nullable;

/** Keeps a model in memory while texts come, and lets it go when none has come for a while. */
final class KeptModel implements AutoCloseable {
    private final Reading reading;
    private final Duration idle;
    private final Clock clock;
    private @Nullable LoadedModel loaded;
    private int users;
    private boolean closed;
    private Instant last = Instant.MIN;

    /** How a model comes into memory. */
    interface Reading {
        LoadedModel read() throws ModelRefused;
    }

    KeptModel(Reading reading, Duration idle, Clock clock) {
        this.reading = reading;
        this.idle = idle;
        this.clock = clock;
    }

    /** What the model gives; it is read in first where it is not there. */
    <T> T ask(Function<LoadedModel, T> question) throws ModelRefused {
        var model = borrow();
        try {
            return question.apply(model);
        } finally {
            giveBack();
        }
    }

    private synchronized LoadedModel borrow() throws ModelRefused {
        if (closed) {
            throw new EngineTrouble(Kind.PASSING, "the platform is stopping");
        }
        var model = loaded == null ? reading.read() : loaded;
        loaded = model;
        users++;
        return model;
    }

    private synchronized void giveBack() {
        users--;
        last = clock.instant();
        if (closed) {
            letGo();
        }
    }

    /** Lets it go where nobody has asked it for a while. */
    synchronized void endIdle() {
        if (!last.plus(idle).isAfter(clock.instant())) {
            letGo();
        }
    }

    private void letGo() {
        if (users == 0 && loaded != null) {
            loaded.close();
            loaded = null;
        }
    }

    synchronized boolean isInMemory() {
        return loaded != null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        letGo();
    }
}
