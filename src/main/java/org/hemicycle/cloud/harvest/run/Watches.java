package org.hemicycle.cloud.harvest.run;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.harvest.HarvestRun.Trouble;
import org.hemicycle.cloud.harvest.Incident;
import org.hemicycle.cloud.harvest.Incident.Facts;
import org.hemicycle.cloud.harvest.IncidentKind;
import org.hemicycle.cloud.harvest.Intake;
import org.hemicycle.cloud.harvest.Origin;
import org.hemicycle.cloud.harvest.Outcome;
import org.hemicycle.cloud.harvest.store.ClaimedRun;
import org.hemicycle.cloud.harvest.store.FragmentStore;
import org.hemicycle.cloud.harvest.store.IncidentStore;
import org.hemicycle.cloud.harvest.store.ProfileStore;
import org.hemicycle.cloud.harvest.store.RunStore;
import org.hemicycle.cloud.harvest.store.SourceStore;
import org.hemicycle.cloud.harvest.store.SourceStore.SourceRow;
import org.hemicycle.cloud.harvest.watch.Counts;
import org.hemicycle.cloud.harvest.watch.Finding;
import org.hemicycle.cloud.harvest.watch.Judge;
import org.hemicycle.cloud.harvest.watch.Learnt;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Watches runs: what was learnt before is there when a run begins, and what it showed is learnt when it ends; incidents that
 * it saw are open after it, those that are over are closed.
 */
@Component
class Watches {
    private final ProfileStore profiles;
    private final IncidentStore incidents;
    private final FragmentStore fragments;
    private final RunStore runs;
    private final SourceStore sources;
    private final ObjectProvider<Intake> intake;
    private final Clock clock;

    Watches(
            ProfileStore profiles,
            IncidentStore incidents,
            FragmentStore fragments,
            RunStore runs,
            SourceStore sources,
            ObjectProvider<Intake> intake,
            Clock clock) {
        this.profiles = profiles;
        this.incidents = incidents;
        this.fragments = fragments;
        this.runs = runs;
        this.sources = sources;
        this.intake = intake;
        this.clock = clock;
    }

    /** Opens the watch over a run. */
    Watching open(ClaimedRun run, Connector connector) {
        var asked = run.asked();
        if (!run.resumed()) {
            profiles.forgetUnderWay(connector.name());
        }
        var judge = new Judge<Page>(
                profiles.of(connector.name()),
                profiles.underWay(connector.name()),
                Watching.form(connector),
                asked.full());
        return new Watching(
                judge, asked.origin() == Origin.SAMPLES, asked.origin() == Origin.LIVE, dataSince(connector.name()));
    }

    private @Nullable Instant dataSince(String connector) {
        return sources.all().getOrDefault(connector, SourceRow.UNTOUCHED).lastSuccessAt();
    }

    /** The run from which on the count of a source's records was last said to be right; 0 where it never was. */
    long countsConfirmedIn(String connector) {
        return incidents.countsConfirmedIn(connector);
    }

    /** Notes what a batch has found, in its transaction; {@code fragment} holds an example. */
    void see(ClaimedRun run, Connector connector, Watching watching, Finding found, @Nullable Long fragment) {
        incidents.see(connector.name(), found, fragment, run.id(), watching.dataSince(), clock.instant());
    }

    /** Keeps what the run has learnt of some streams so far, in the transaction that takes in what it learnt from. */
    void keep(Connector connector, Map<String, Learnt> learning) {
        profiles.keepUnderWay(connector.name(), learning);
    }

    /** Ends the watch over a run, in the transaction that ends it. */
    void end(ClaimedRun run, Connector connector, Watching watching, Ended ended) {
        if (watching.isOfSamples()) {
            return;
        }
        var found = new ArrayList<>(watching.judge().findings());
        count(run, connector, watching, ended, found);
        if (run.asked().origin() == Origin.LIVE && ended.failed()) {
            found.add(unavailable(ended.trouble()));
        }
        found.forEach(one -> see(run, connector, watching, one, null));
        profiles.save(connector.name(), watching.judge().learnt());
        profiles.forgetUnderWay(connector.name());
        close(run, connector, watching, ended, found);
    }

    /** Notes that a run went wrong by a fault of ours. */
    void failed(ClaimedRun run, Trouble trouble) {
        if (run.asked().origin() == Origin.LIVE) {
            var connector = run.asked().connector();
            incidents.see(connector, unavailable(trouble), null, run.id(), dataSince(connector), clock.instant());
        }
    }

    private static Finding unavailable(@Nullable Trouble trouble) {
        return new Finding(
                IncidentKind.UNAVAILABLE,
                null,
                null,
                Facts.ofReason(trouble == null ? null : trouble.message()),
                trouble == null ? null : trouble.address(),
                null,
                null,
                0);
    }

    private void count(ClaimedRun run, Connector connector, Watching watching, Ended ended, List<Finding> found) {
        if (ended.shrunkFrom() != null) {
            found.add(Counts.fewer(ended.shrunkFrom(), ended.records()));
        }
        if (!ended.counted(run)) {
            return;
        }
        var now = watching.judge().records();
        var before =
                runs.latestStreams(connector.name(), incidents.countsConfirmedIn(connector.name()), Counts.RUNS_BACK);
        now.forEach((stream, records) -> {
            var usual = before.stream()
                    .filter(one -> one.containsKey(stream))
                    .map(one -> one.getOrDefault(stream, 0))
                    .toList();
            if (!run.asked().full()) {
                Counts.judge(stream, usual, records).ifPresent(found::add);
            }
        });
        runs.noteStreams(run.id(), now);
    }

    private void close(ClaimedRun run, Connector connector, Watching watching, Ended ended, List<Finding> found) {
        var open = incidents.open(List.of(connector.name()));
        if (open.isEmpty()) {
            return;
        }
        var seen = found.stream().map(Finding::matter).collect(Collectors.toSet());
        var over = open.stream()
                .filter(one -> !seen.contains(new Finding.Matter(one.kind(), one.stream(), one.subject())))
                .filter(one -> isOver(one, run, connector, watching, ended))
                .toList();
        incidents.close(over.stream().map(Incident::id).toList(), Incident.Ending.RECOVERED, clock.instant());
        if (ended.complete() && ended.withheld() == 0) {
            fragments.forgo(connector.name());
        }
    }

    private boolean isOver(Incident incident, ClaimedRun run, Connector connector, Watching watching, Ended ended) {
        return switch (incident.kind()) {
            case WEB_PAGE, UNREADABLE, EMPTIED, FIELD_VANISHED, TYPE_CHANGED ->
                ended.complete() && watching.judge().saw(String.valueOf(incident.stream()));
            case LANGUAGE_CHANGED, PATH_VANISHED, PATH_APPEARED ->
                watching.judge().readAnew(String.valueOf(incident.stream()));
            case FEWER, MORE -> ended.counted(run);
            case UNAVAILABLE -> run.asked().origin() == Origin.LIVE && !ended.failed();
            case LATE -> ended.good();
            case NEW_WORDS -> ended.complete() && isKnown(incident, connector);
        };
    }

    /** Whether none of the words stands without a mapping any more. */
    private boolean isKnown(Incident incident, Connector connector) {
        Set<String> unmapped = new HashSet<>(intake.getObject().unmappedWords(connector));
        return incident.facts().words().stream().noneMatch(unmapped::contains);
    }

    /**
     * How a run ended, as far as the watch is concerned.
     *
     * @param complete whether everything was asked for and answered, rightly or not
     * @param shrunkFrom how many records there were before, where now there are far fewer; null otherwise
     */
    record Ended(
            Outcome outcome,
            boolean complete,
            int withheld,
            int records,
            @Nullable Integer shrunkFrom,
            @Nullable Trouble trouble) {
        boolean good() {
            return outcome == Outcome.DONE || outcome == Outcome.UNCHANGED;
        }

        boolean failed() {
            return outcome == Outcome.UNAVAILABLE || outcome == Outcome.FAILED;
        }

        /** Whether the records of each stream were counted from first to last. */
        boolean counted(ClaimedRun run) {
            return run.asked().origin() == Origin.LIVE && !run.resumed() && complete && good();
        }
    }
}
