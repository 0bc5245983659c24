package org.hemicycle.cloud.harvest;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.harvest.run.Harvesting;
import org.hemicycle.cloud.harvest.store.FragmentStore;
import org.hemicycle.cloud.harvest.store.RunStore;
import org.hemicycle.cloud.harvest.store.SourceStore;
import org.hemicycle.cloud.harvest.store.SourceStore.SourceRow;
import org.hemicycle.ground.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sources: how each is doing, when it is read, what it said. */
@Service
public class Harvests {
    private final Connectors connectors;
    private final SourceStore sources;
    private final RunStore runs;
    private final FragmentStore fragments;
    private final Harvesting harvesting;
    private final ObjectProvider<Intake> intake;
    private final Clock clock;

    Harvests(
            @Lazy Connectors connectors,
            SourceStore sources,
            RunStore runs,
            FragmentStore fragments,
            Harvesting harvesting,
            ObjectProvider<Intake> intake,
            Clock clock) {
        this.connectors = connectors;
        this.sources = sources;
        this.runs = runs;
        this.fragments = fragments;
        this.harvesting = harvesting;
        this.intake = intake;
        this.clock = clock;
    }

    /** Every source, by the name of its connector. */
    public List<SourceStatus> sources() {
        var rows = sources.all();
        var latest = runs.latest().stream().collect(toMap(HarvestRun::connector, identity()));
        return connectors.all().stream()
                .map(connector -> status(connector, rows, latest.get(connector.name())))
                .toList();
    }

    /** One source. Throws {@link NotFound}. */
    public SourceStatus source(String connector) {
        var latest = runs.latest(connector, 1);
        return status(connectors.byName(connector), sources.all(), latest.isEmpty() ? null : latest.getFirst());
    }

    /** The latest runs of a source, newest first. */
    public List<HarvestRun> runs(String connector, int limit) {
        return runs.latest(connectors.byName(connector).name(), limit);
    }

    /** Switches a source on: it is read at once and from then on by its schedule. */
    @Transactional
    public void switchOn(String connector) {
        sources.switchTo(connectors.byName(connector).name(), true, clock.instant());
    }

    /** Switches a source off; what it gave stays. */
    @Transactional
    public void switchOff(String connector) {
        sources.switchTo(connectors.byName(connector).name(), false, null);
    }

    /** Switches all sources on. */
    @Transactional
    public void switchAllOn() {
        connectors.all().forEach(connector -> switchOn(connector.name()));
    }

    /** Switches all sources off. */
    @Transactional
    public void switchAllOff() {
        connectors.all().forEach(connector -> switchOff(connector.name()));
    }

    /** Keeps a source from being read by its schedule until it is resumed. */
    @Transactional
    public void pause(String connector) {
        sources.pause(connectors.byName(connector).name(), true);
    }

    /** Lets a paused source be read again. */
    @Transactional
    public void resume(String connector) {
        sources.pause(connectors.byName(connector).name(), false);
    }

    /** Has a source read as soon as possible, paused or not; does nothing when it is being read already. */
    @Transactional
    public void runNow(String connector, String askedBy) {
        var request = RunRequest.live(connectors.byName(connector).name(), false, askedBy);
        runs.queue(request, clock.instant());
    }

    /**
     * Harvests and waits for the end. A run of the same kind that was interrupted is taken up where it stopped. Throws {@link
     * AlreadyRunning} and {@link NotFound}.
     *
     * @param read hears how many records were dealt with since it last heard
     */
    public HarvestRun run(RunRequest asked, LongConsumer read) throws InterruptedException {
        return harvesting.run(asked, read);
    }

    /** What a source said, byte for byte. Throws {@link NotFound}. */
    public StoredFragment fragment(long id) {
        return fragments.find(id).orElseThrow(() -> new NotFound("fragment " + id));
    }

    /** What a source says now: of each request the latest fragment, oldest first, a few in memory at a time. */
    public Stream<StoredFragment> latestFragments(String connector) {
        return fragments.all(connector, true);
    }

    /** Everything a source ever said, oldest first, a few fragments in memory at a time. */
    public Stream<StoredFragment> allFragments(String connector) {
        return fragments.all(connector, false);
    }

    /** Which answers of a source came last, newest first. */
    public List<CameIn> newestAnswers(String connector, int limit) {
        return fragments.cameIn(connector, limit);
    }

    /** What a source said last, newest first. */
    public List<StoredFragment> newestFragments(String connector, int limit) {
        return fragments.newest(connector, limit);
    }

    /** Whether any sample is there. */
    public boolean hasSamples() {
        return fragments.hasSamples();
    }

    /** Takes all samples away, with everything that was made of them; they do not come back by themselves. */
    @Transactional
    public void removeSamples() {
        intake.getObject().removeSamples();
        fragments.removeSamples();
    }

    private static SourceStatus status(Connector connector, Map<String, SourceRow> rows, @Nullable HarvestRun lastRun) {
        var row = rows.getOrDefault(connector.name(), SourceRow.UNTOUCHED);
        return new SourceStatus(
                connector,
                row.switchedOn(),
                row.paused(),
                row.nextRunAt(),
                row.lastSuccessAt(),
                row.lastAttemptAt(),
                row.failures(),
                lastRun);
    }
}
