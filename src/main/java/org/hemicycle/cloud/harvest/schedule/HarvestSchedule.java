package org.hemicycle.cloud.harvest.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.harvest.HarvestRun.State;
import org.hemicycle.cloud.harvest.RunId;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.harvest.run.Harvesting;
import org.hemicycle.cloud.harvest.run.Ownership;
import org.hemicycle.cloud.harvest.store.OpenRun;
import org.hemicycle.cloud.harvest.store.RunStore;
import org.hemicycle.cloud.harvest.store.SourceStore;
import org.hemicycle.ground.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts what is due and goes on with what was left behind, each source on a thread of its own. */
@Component
class HarvestSchedule implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(HarvestSchedule.class);
    /** Most of them only wait for their sources; how many work at the same time is bounded where they do. */
    private static final int MOST_AT_ONCE = 256;

    private static final Duration REST = Duration.ofSeconds(30);

    private final Connectors connectors;
    private final SourceStore sources;
    private final RunStore runs;
    private final Ownership ownership;
    private final Harvesting harvesting;
    private final Clock clock;
    private final Map<RunId, Instant> resting = new ConcurrentHashMap<>();
    private final Set<RunId> started = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("harvest-", 0).factory());

    HarvestSchedule(
            @Lazy Connectors connectors,
            SourceStore sources,
            RunStore runs,
            Ownership ownership,
            Harvesting harvesting,
            Clock clock) {
        this.connectors = connectors;
        this.sources = sources;
        this.runs = runs;
        this.ownership = ownership;
        this.harvesting = harvesting;
        this.clock = clock;
    }

    /** Looks what there is to do; returns at once. */
    void look() {
        queueWhatIsDue();
        for (var open : runs.open()) {
            if (started.size() < MOST_AT_ONCE
                    && isRested(open.id())
                    && !ownership.isHeld(open)
                    && started.add(open.id())) {
                threads.execute(() -> carryOut(open));
            }
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdownNow();
        if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
            LOG.warn("runs did not stop in time; they will be taken up again");
        }
    }

    private void queueWhatIsDue() {
        var now = clock.instant();
        for (var connector : sources.due(now)) {
            try {
                var every = connectors.byName(connector).schedule().every();
                runs.queue(RunRequest.live(connector, false, "schedule"), now);
                sources.plan(connector, now.plus(every));
            } catch (NotFound gone) {
                LOG.warn("{} is switched on but has no sound declaration: {}", connector, gone.getMessage());
                sources.plan(connector, now.plus(Duration.ofHours(1)));
            }
        }
    }

    private boolean isRested(RunId run) {
        var until = resting.get(run);
        return until == null || until.isBefore(clock.instant());
    }

    /** A run that did not end although nothing told it to stop met trouble of the machine, and is left alone for a while. */
    private void carryOut(OpenRun open) {
        resting.put(open.id(), clock.instant().plus(REST));
        try {
            harvesting.goOn(open).filter(run -> run.state() == State.ENDED).ifPresent(run -> resting.remove(run.id()));
        } catch (InterruptedException stopping) {
            LOG.info(
                    "{}: interrupted; the run will be taken up again",
                    open.asked().connector());
        } catch (RuntimeException trouble) {
            LOG.error("{}: the run stopped", open.asked().connector(), trouble);
        } finally {
            started.remove(open.id());
        }
    }
}
