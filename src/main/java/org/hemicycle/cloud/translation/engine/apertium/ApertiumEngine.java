package org.hemicycle.cloud.translation.engine.apertium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.engine.Engine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;
import org.springframework.core.Ordered;

/** Apertium, translating by rules: directly where it has the pair of languages, else through one language between. */
public final class ApertiumEngine implements Engine, Ordered, AutoCloseable {
    private static final int SWEEP_IN_SECONDS = 30;

    private final ApertiumSettings settings;
    private final List<Installation> installations;
    private final Clock clock;
    private final Pipelines pipelines;
    private final ExecutorService listeners = Executors.newCachedThreadPool(daemons("apertium"));
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(daemons("apertium-idle"));

    private volatile Routes routes;
    private volatile Map<Mode, WorkingMode> working = Map.of();

    ApertiumEngine(ApertiumSettings settings, List<Installation> installations, Path folder, Clock clock) {
        this.settings = settings;
        this.installations = List.copyOf(installations);
        this.clock = clock;
        this.pipelines = new Pipelines(
                settings.atTheSameTime(), settings.kept(), settings.idle(), folder.toFile(), listeners, clock);
        this.routes = routes(List.of());
        lookAgain();
        sweeper.scheduleWithFixedDelay(pipelines::endIdle, SWEEP_IN_SECONDS, SWEEP_IN_SECONDS, TimeUnit.SECONDS);
    }

    /** Finds what is there now: packages may have come since. */
    public synchronized void lookAgain() {
        var modes = new ArrayList<Mode>();
        try {
            for (var installation : settings.enabled() ? installations : List.<Installation>of()) {
                modes.addAll(installation.modes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data of Apertium cannot be read", e);
        }
        var now = new HashMap<Mode, WorkingMode>();
        for (var mode : modes) {
            var known = working.get(mode);
            now.put(mode, known == null ? new WorkingMode(mode, pipelines, settings.patience(), clock) : known);
        }
        working = now;
        routes = routes(modes);
    }

    /** Whether it may translate at all. */
    public boolean isEnabled() {
        return settings.enabled();
    }

    /** Engines over the network are asked before or after it, as the operator says. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public String name() {
        return "apertium";
    }

    @Override
    public String version(Direction direction) {
        return routes.of(direction).stream()
                .flatMap(mode -> mode.packages().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Override
    public boolean isRough(Direction direction) {
        return settings.rough().contains(direction.toString());
    }

    @Override
    public Set<Direction> directions() {
        return routes.directions();
    }

    @Override
    public Machined translate(Direction direction, String segment) throws InterruptedException {
        var route = routes.of(direction);
        if (route.isEmpty()) {
            throw new EngineTrouble(Kind.DIRECTION, "Apertium has no way from " + direction);
        }
        if (segment.length() > settings.longest()) {
            throw new EngineTrouble(
                    Kind.TEXT, "a segment of " + segment.length() + " characters is too long: split it");
        }
        return new Machined(translated(route, segment), Routes.name(route));
    }

    private String translated(List<Mode> route, String segment) throws InterruptedException {
        var text = segment.strip();
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return segment;
        }
        var start = segment.indexOf(text);
        for (var mode : route) {
            text = working(mode).translate(text);
        }
        return segment.substring(0, start)
                + text
                + segment.substring(segment.stripTrailing().length());
    }

    private WorkingMode working(Mode mode) {
        var one = working.get(mode);
        if (one == null) {
            throw new EngineTrouble(Kind.PASSING, mode + " is being renewed");
        }
        return one;
    }

    /** Ends programs that nobody has asked for some minutes. */
    void endIdle() {
        pipelines.endIdle();
    }

    /** How many pipelines of programs run now. */
    int running() {
        return pipelines.running();
    }

    private Routes routes(List<Mode> modes) {
        return new Routes(modes, settings.variants(), settings.routes(), settings.pivots());
    }

    @Override
    public void close() {
        pipelines.close();
        sweeper.shutdownNow();
        listeners.shutdownNow();
    }

    private static ThreadFactory daemons(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 0).factory();
    }
}
