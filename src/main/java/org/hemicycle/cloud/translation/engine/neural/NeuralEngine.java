package org.hemicycle.cloud.translation.engine.neural;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.engine.Answers;
import org.hemicycle.cloud.translation.engine.Engine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;
import org.hemicycle.cloud.translation.engine.Patience;
import org.hemicycle.cloud.translation.engine.neural.ServedModels.Served;
import org.hemicycle.cloud.translation.engine.neural.files.ModelRefused;
import org.hemicycle.cloud.translation.engine.neural.files.Models;
import org.hemicycle.cloud.translation.engine.neural.run.Stop;
import org.springframework.core.Ordered;

/** Our own models, each in the directions that it is good enough for. */
public final class NeuralEngine implements Engine, Ordered, AutoCloseable {
    private static final int BEFORE_APERTIUM = -50;
    private static final int SWEEP_IN_SECONDS = 30;

    private final NeuralSettings settings;
    private final ServedModels served;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newCachedThreadPool(daemons("neural"));
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(daemons("neural-idle"));

    NeuralEngine(NeuralSettings settings, Supplier<Models> models, Clock clock) {
        this.settings = settings;
        this.served = new ServedModels(settings, models, clock);
        this.places = new Semaphore(settings.atTheSameTime());
        sweeper.scheduleWithFixedDelay(this::endIdle, SWEEP_IN_SECONDS, SWEEP_IN_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public int getOrder() {
        return BEFORE_APERTIUM;
    }

    @Override
    public String name() {
        return "neural";
    }

    @Override
    public String version(Direction direction) {
        return served.of(direction).map(one -> one.card().fullName()).orElse("");
    }

    @Override
    public Set<Direction> directions() {
        return served.directions();
    }

    @Override
    public Machined translate(Direction direction, String segment) throws InterruptedException {
        var model = served.of(direction)
                .orElseThrow(() -> new EngineTrouble(Kind.DIRECTION, "no model translates " + direction));
        if (segment.length() > settings.longest()) {
            throw new EngineTrouble(
                    Kind.TEXT, "a segment of " + segment.length() + " characters is too long: split it");
        }
        var text = segment.strip();
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return new Machined(segment, direction.toString());
        }
        return new Machined(Answers.checked(name(), text, waited(model, direction, text)), direction.toString());
    }

    private String waited(Served model, Direction direction, String text) throws InterruptedException {
        var patience = settings.patience();
        if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new EngineTrouble(Kind.PASSING, "the model is at work on other texts");
        }
        var stop = new Stop();
        try {
            return Patience.with(threads, () -> asked(model, direction, text, stop), patience);
        } catch (TimeoutException e) {
            throw new EngineTrouble(Kind.PASSING, "the model gave nothing within " + patience.toSeconds() + " s");
        } catch (IOException e) {
            throw new EngineTrouble(Kind.PASSING, "the model failed: " + e.getMessage());
        } catch (RejectedExecutionException e) {
            throw new EngineTrouble(Kind.PASSING, "the platform is stopping");
        } finally {
            stop.now();
            places.release();
        }
    }

    private String asked(Served served, Direction direction, String text, Stop stop) {
        try {
            return served.model().ask(model -> inParts(model, direction, text, stop));
        } catch (ModelRefused why) {
            throw this.served.refuse(served, why);
        }
    }

    /** Sentences go by themselves, and what is too long in parts; the white space between them stays. */
    private static String inParts(LoadedModel model, Direction direction, String text, Stop stop) {
        var parts = Parts.of(text, model::reads);
        var given = model.translate(parts.stream().map(String::strip).toList(), direction.to(), stop);
        var whole = new StringBuilder();
        for (var place = 0; place < parts.size(); place++) {
            var part = parts.get(place);
            whole.append(given.get(place))
                    .append(part.substring(part.stripTrailing().length()));
        }
        return whole.toString();
    }

    /** Whom the cards of its models ask to name. */
    public String attribution() {
        return served.attribution();
    }

    /** Lets go of models that nobody has asked for some minutes. */
    void endIdle() {
        served.all().forEach(KeptModel::endIdle);
    }

    /** How many models are in memory now. */
    long inMemory() {
        return served.all().stream().filter(KeptModel::isInMemory).count();
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
        served.close();
        threads.shutdown();
    }

    private static ThreadFactory daemons(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 0).factory();
    }
}
