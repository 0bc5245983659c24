package org.hemicycle.cloud.harvest.run;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.harvest.HarvestRun;
import org.hemicycle.cloud.harvest.HarvestRun.Trouble;
import org.hemicycle.cloud.harvest.Intake;
import org.hemicycle.cloud.harvest.Intake.Missing;
import org.hemicycle.cloud.harvest.Origin;
import org.hemicycle.cloud.harvest.Outcome;
import org.hemicycle.cloud.harvest.SourceError.Category;
import org.hemicycle.cloud.harvest.store.ClaimedRun;
import org.hemicycle.cloud.harvest.store.DoneStore;
import org.hemicycle.cloud.harvest.store.RunStore;
import org.hemicycle.cloud.harvest.store.SourceStore;
import org.hemicycle.cloud.harvest.store.SourceStore.SourceRow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends runs: tells how they went, guards against a source that shrank, and plans the next. */
@Component
class Ending {
    private static final Duration SOON = Duration.ofMinutes(15);
    private static final Duration FARTHEST = Duration.ofDays(7);
    private static final int ENOUGH_TO_TELL = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

    private final Connectors connectors;
    private final RunStore runs;
    private final DoneStore done;
    private final SourceStore sources;
    private final Watches watches;
    private final ObjectProvider<Intake> intake;
    private final Deletions deletions;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Ending(
            @Lazy Connectors connectors,
            RunStore runs,
            DoneStore done,
            SourceStore sources,
            Watches watches,
            ObjectProvider<Intake> intake,
            Deletions deletions,
            TransactionTemplate transactions,
            Clock clock) {
        this.deletions = deletions;
        this.connectors = connectors;
        this.runs = runs;
        this.done = done;
        this.sources = sources;
        this.watches = watches;
        this.intake = intake;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Ends a run that came to its end, or whose source went away. */
    HarvestRun end(ClaimedRun run, Connector connector, Observed observed) {
        var figures = runs.get(run.id());
        var everything = sawEverything(run, figures, observed);
        transactions.executeWithoutResult(status -> {
            var missing = intake.getObject()
                    .finished(
                            run.id(),
                            connector,
                            everything,
                            observed.seen()::contains,
                            gone -> deletions.areBelieved(run, gone));
            runs.missed(run, missing.records(), missing.mark());
            var shrunk = shrunk(run, figures, everything, missing);
            var outcome = outcome(figures, observed, shrunk != null);
            var trouble = trouble(run, figures, observed, outcome, shrunk, missing);
            watches.end(run, connector, observed.watching(), ended(run, figures, observed, outcome, trouble));
            close(run, outcome, trouble, observed.retryAfter());
        });
        return told(runs.get(run.id()));
    }

    /** One line for whoever reads the log, where not all went well. */
    private HarvestRun told(HarvestRun run) {
        var trouble = run.trouble();
        if (trouble != null) {
            var source = sources.all().getOrDefault(run.connector(), SourceRow.UNTOUCHED);
            LOG.warn(
                    "{}: {}, {}: {}{}; last success {}, next try {}",
                    run.connector(),
                    run.outcome(),
                    trouble.category(),
                    oneLine(trouble.message()),
                    trouble.address() == null ? "" : " at " + oneLine(trouble.address()),
                    source.lastSuccessAt() == null ? "never" : source.lastSuccessAt(),
                    source.nextRunAt() == null ? "when somebody asks" : source.nextRunAt());
        }
        return run;
    }

    /** What a source says must not be able to look like lines of the log. */
    private static String oneLine(String text) {
        var brief = text.length() > 500 ? text.substring(0, 500) + "…" : text;
        return brief.replaceAll("\\p{Cntrl}", " ");
    }

    /** Ends a run that went wrong by a fault of ours. */
    void failed(ClaimedRun run, RuntimeException bug) {
        var trouble = new Trouble(Category.INTERNAL, bug.getClass().getSimpleName() + ": " + bug.getMessage(), null);
        transactions.executeWithoutResult(status -> {
            watches.failed(run, trouble);
            close(run, Outcome.FAILED, trouble, null);
        });
    }

    /** Ends a run that nobody will go on with. */
    void abandon(ClaimedRun run, Trouble why) {
        transactions.executeWithoutResult(status -> {
            done.forget(run.id());
            runs.end(run, Outcome.FAILED, why, clock.instant());
        });
    }

    private void close(ClaimedRun run, Outcome outcome, @Nullable Trouble trouble, @Nullable Duration retryAfter) {
        done.forget(run.id());
        runs.end(run, outcome, trouble, clock.instant());
        if (run.asked().origin() != Origin.SAMPLES) {
            note(run.asked().connector(), outcome, retryAfter);
        }
    }

    private void note(String connector, Outcome outcome, @Nullable Duration retryAfter) {
        var now = clock.instant();
        var every = connectors.byName(connector).schedule().every();
        var wait = every;
        if (outcome == Outcome.DONE || outcome == Outcome.UNCHANGED) {
            sources.succeeded(connector, now);
        } else {
            var failures = sources.failed(connector, now);
            wait = shorter(every, SOON.multipliedBy(1L << Math.min(failures - 1, 10)));
            wait = retryAfter == null || retryAfter.compareTo(wait) < 0 ? wait : shorter(retryAfter, FARTHEST);
        }
        if (sources.all().getOrDefault(connector, SourceRow.UNTOUCHED).switchedOn()) {
            sources.plan(connector, now.plus(wait));
        }
    }

    private @Nullable Trouble shrunk(ClaimedRun run, HarvestRun figures, boolean everything, Missing missing) {
        if (run.asked().origin() != Origin.LIVE || run.asked().full() || figures.withheld() > 0) {
            return null;
        }
        if (everything && missing.records() == 0) {
            return null;
        }
        var connector = run.asked().connector();
        var before = runs.recordsOfLastSuccess(connector, Origin.LIVE, watches.countsConfirmedIn(connector));
        var now = figures.taken().records();
        return before >= ENOUGH_TO_TELL && now < before / 2
                ? new Trouble(
                        Category.SHRUNK,
                        "gave %d records where there were %d; what it gave before stays. Run it with --full if this is right"
                                .formatted(now, before),
                        null)
                : null;
    }

    private static Outcome outcome(HarvestRun figures, Observed observed, boolean shrunk) {
        var answered = answered(figures);
        var taken = figures.taken();
        if (observed.gone() || answered == 0) {
            return Outcome.UNAVAILABLE;
        }
        if (shrunk || figures.withheld() > 0 || (taken.records() == 0 && figures.refused() + taken.heldBack() > 0)) {
            return Outcome.HELD_BACK;
        }
        return figures.fragments() + taken.newRecords() + taken.changed() > 0 ? Outcome.DONE : Outcome.UNCHANGED;
    }

    private static boolean sawEverything(ClaimedRun run, HarvestRun figures, Observed observed) {
        return run.asked().origin() == Origin.LIVE
                && !observed.gone()
                && !observed.troubles().isEndless()
                && figures.failedRequests() == 0
                && figures.withheld() == 0
                && figures.refused() == 0;
    }

    private Watches.Ended ended(
            ClaimedRun run, HarvestRun figures, Observed observed, Outcome outcome, @Nullable Trouble trouble) {
        var shrunk = outcome == Outcome.HELD_BACK && trouble != null && trouble.category() == Category.SHRUNK;
        return new Watches.Ended(
                outcome,
                !observed.gone() && figures.failedRequests() == 0,
                figures.withheld(),
                figures.taken().records(),
                shrunk ? runs.recordsOfLastSuccess(run.asked().connector(), Origin.LIVE, 0) : null,
                trouble);
    }

    private static @Nullable Trouble trouble(
            ClaimedRun run,
            HarvestRun figures,
            Observed observed,
            Outcome outcome,
            @Nullable Trouble shrunk,
            Missing missing) {
        var first = observed.troubles().first();
        if (first != null) {
            return first;
        }
        if (figures.withheld() > 0) {
            return new Trouble(
                    Category.UNUSUAL,
                    "%d answers break with what the source usually gives; they are kept and not taken in"
                            .formatted(figures.withheld()),
                    null);
        }
        if (figures.taken().records() == 0 && figures.taken().heldBack() > 0) {
            return observed.troubles().firstHeldBack();
        }
        if (shrunk != null || missing.records() > 0) {
            return shrunk != null ? shrunk : new Trouble(Category.SHRUNK, missing(missing), null);
        }
        if (outcome != Outcome.UNAVAILABLE) {
            return null;
        }
        var folder = run.asked().folder();
        var message = folder != null
                ? "no recording of this source lies in " + folder
                : figures.requests() == 0
                        ? "the declaration asks for nothing"
                        : "the source has nothing of what was asked";
        return new Trouble(Category.UNREACHABLE, message, null);
    }

    private static String missing(Missing missing) {
        return ("%d of %d records are missing at once; they stay until a later run misses the same ones,"
                        + " or somebody asks with --full")
                .formatted(missing.records(), missing.of());
    }

    private static int answered(HarvestRun figures) {
        return figures.requests() - figures.notRecorded() - figures.absent() - figures.failedRequests();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /**
     * What a run has seen.
     *
     * @param gone whether the source gave so much trouble that the run stopped early
     */
    record Observed(
            Troubles troubles, boolean gone, @Nullable Duration retryAfter, Set<Long> seen, Watching watching) {}
}
