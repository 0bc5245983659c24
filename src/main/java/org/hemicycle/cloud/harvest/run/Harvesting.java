package org.hemicycle.cloud.harvest.run;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.harvest.AlreadyRunning;
import org.hemicycle.cloud.harvest.FragmentsHarvested;
import org.hemicycle.cloud.harvest.HarvestRun;
import org.hemicycle.cloud.harvest.HarvestRun.Trouble;
import org.hemicycle.cloud.harvest.Intake;
import org.hemicycle.cloud.harvest.Outcome;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.harvest.SourceError.Category;
import org.hemicycle.cloud.harvest.store.ClaimedRun;
import org.hemicycle.cloud.harvest.store.DoneStore;
import org.hemicycle.cloud.harvest.store.FragmentStore;
import org.hemicycle.cloud.harvest.store.OpenRun;
import org.hemicycle.cloud.harvest.store.PageFootStore;
import org.hemicycle.cloud.harvest.store.RunLost;
import org.hemicycle.cloud.harvest.store.RunStore;
import org.hemicycle.cloud.harvest.store.ValidatorStore;
import org.hemicycle.ground.platform.DatabaseTrouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Runs a connector from beginning to end, or from where an interrupted run stopped.
 *
 * <p>Reads: the source's own files, through {@link Walk}.
 *
 * <p>Writes: fragments, runs and how each source is doing.
 */
@Component
public class Harvesting {
    private static final Logger LOG = LoggerFactory.getLogger(Harvesting.class);
    private static final int TRIES = 5;

    private final Connectors connectors;
    private final Sources sources;
    private final Ownership ownership;
    private final RunStore runs;
    private final DoneStore done;
    private final FragmentStore fragments;
    private final ValidatorStore validators;
    private final PageFootStore feet;
    private final Committing committing;
    private final Watches watches;
    private final Ending ending;
    private final ObjectProvider<Intake> intake;
    private final ApplicationEventPublisher events;
    private final Hands hands;
    private final Clock clock;
    private final int pagesAtOnce;

    Harvesting(
            @Lazy Connectors connectors,
            Sources sources,
            Ownership ownership,
            RunStore runs,
            DoneStore done,
            FragmentStore fragments,
            ValidatorStore validators,
            PageFootStore feet,
            Committing committing,
            Watches watches,
            Ending ending,
            ObjectProvider<Intake> intake,
            ApplicationEventPublisher events,
            Hands hands,
            Clock clock,
            @Value("${hemicycle.harvest.pages-at-once:100}") int pagesAtOnce) {
        this.connectors = connectors;
        this.sources = sources;
        this.ownership = ownership;
        this.runs = runs;
        this.done = done;
        this.fragments = fragments;
        this.validators = validators;
        this.feet = feet;
        this.committing = committing;
        this.watches = watches;
        this.ending = ending;
        this.intake = intake;
        this.events = events;
        this.hands = hands;
        this.clock = clock;
        this.pagesAtOnce = pagesAtOnce;
    }

    /**
     * Runs what was asked for and waits for its end. An interrupted run of the same kind is taken up where it stopped. Throws
     * {@link AlreadyRunning}.
     *
     * @param read hears how many records were dealt with since it last heard
     */
    public HarvestRun run(RunRequest asked, LongConsumer read) throws InterruptedException {
        connectors.byName(asked.connector());
        return holding(() -> carryOut(begin(asked), read));
    }

    /** Goes on with a run that nobody holds; empty when somebody else was quicker. */
    public Optional<HarvestRun> goOn(OpenRun open) throws InterruptedException {
        return holding(() -> {
            var claimed = claim(open);
            return claimed.isEmpty() ? Optional.empty() : Optional.of(carryOut(claimed.get(), ignored -> {}));
        });
    }

    private <T> T holding(Work<T> work) throws InterruptedException {
        ownership.hold();
        try {
            return work.carryOut();
        } finally {
            ownership.letGo();
        }
    }

    private ClaimedRun begin(RunRequest asked) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var started = ownership.takeOn(() -> runs.start(asked, ownership.number(), clock.instant()));
            if (started.isPresent()) {
                return started.get();
            }
            var resumed = runs.open(asked.connector()).flatMap(open -> takeOver(open, asked));
            if (resumed.isPresent()) {
                return resumed.get();
            }
        }
        throw new IllegalStateException("no run of " + asked.connector() + " could be started or taken over");
    }

    private Optional<ClaimedRun> takeOver(OpenRun open, RunRequest asked) {
        if (ownership.isHeld(open)) {
            throw new AlreadyRunning(runs.get(open.id()));
        }
        var claimed = claim(open);
        if (claimed.isPresent() && !sameWork(open.asked(), asked)) {
            var trouble = new Trouble(Category.INTERNAL, "interrupted, and replaced by another run", null);
            abandon(claimed.get(), trouble);
            return Optional.empty();
        }
        return claimed;
    }

    private Optional<ClaimedRun> claim(OpenRun open) {
        return ownership.takeOn(() -> runs.claim(open, ownership.number(), clock.instant()));
    }

    private void abandon(ClaimedRun run, Trouble why) {
        try {
            ending.abandon(run, why);
        } finally {
            ownership.end(run.id());
        }
    }

    private static boolean sameWork(RunRequest one, RunRequest other) {
        return one.origin() == other.origin()
                && one.full() == other.full()
                && Objects.equals(one.folder(), other.folder());
    }

    private HarvestRun carryOut(ClaimedRun run, LongConsumer read) throws InterruptedException {
        try {
            inTurn(run, read);
        } catch (RunLost lost) {
            LOG.warn("{}", lost.getMessage());
        } catch (InterruptedException stopping) {
            runs.release(run);
            throw stopping;
        } catch (RuntimeException trouble) {
            if (DatabaseTrouble.passes(trouble)) {
                LOG.error("{}: the database gives trouble; the run will be taken up again", connector(run), trouble);
                release(run, trouble);
            } else {
                failed(run, trouble);
            }
        } finally {
            ownership.end(run.id());
        }
        return runs.get(run.id());
    }

    private void inTurn(ClaimedRun run, LongConsumer read) throws InterruptedException {
        hands.take();
        try {
            work(run, read);
        } finally {
            hands.giveBack();
        }
    }

    private void work(ClaimedRun run, LongConsumer read) throws InterruptedException {
        var connector = connectors.byName(run.asked().connector());
        var watching = watches.open(run, connector);
        var batches = new Batches(committing, run, connector, watching, pagesAtOnce, read);
        var troubles = new Troubles();
        var earlier = done.of(run.id());
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var gone = false;
        @Nullable Duration wait = null;
        try (var source = sources.open(run.asked(), connector)) {
            new Walk(
                            run.asked(),
                            connector,
                            source,
                            new KnownAnswers(run.asked(), connector, fragments, validators, feet, intake.getObject()),
                            batches,
                            troubles,
                            earlier)
                    .walk(today);
        } catch (SourceGone away) {
            gone = true;
            batches.breakOff();
            wait = away.why().retryAfter();
        }
        var ended = ending.end(run, connector, new Ending.Observed(troubles, gone, wait, batches.seen(), watching));
        if (ended.outcome() == Outcome.DONE) {
            events.publishEvent(new FragmentsHarvested(run.id(), connector.name(), ended.taken(), clock.instant()));
        }
    }

    /** A process that lost its run stumbles over what the other has written: that is no failure of the run. */
    private void failed(ClaimedRun run, RuntimeException bug) {
        try {
            ending.failed(run, bug);
            LOG.error("{}: the run failed", connector(run), bug);
        } catch (RunLost lost) {
            LOG.warn("{}", lost.getMessage());
        }
    }

    /** A run that the database interrupted stays open; should even letting go fail, its heart stops beating. */
    private void release(ClaimedRun run, RuntimeException trouble) {
        try {
            runs.release(run);
        } catch (RuntimeException again) {
            trouble.addSuppressed(again);
            throw trouble;
        }
    }

    private static String connector(ClaimedRun run) {
        return run.asked().connector();
    }

    private interface Work<T> {
        T carryOut() throws InterruptedException;
    }
}
