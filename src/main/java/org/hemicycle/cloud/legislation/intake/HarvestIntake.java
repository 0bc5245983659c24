package org.hemicycle.cloud.legislation.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.record.HeldBack;
import org.hemicycle.cloud.connectors.record.Unmapped;
import org.hemicycle.cloud.harvest.HarvestedFragment;
import org.hemicycle.cloud.harvest.Intake;
import org.hemicycle.cloud.harvest.RunId;
import org.hemicycle.cloud.harvest.TakenRecords;
import org.hemicycle.cloud.legislation.MappingDifference;
import org.hemicycle.cloud.legislation.model.DeclaredSource;
import org.hemicycle.cloud.legislation.model.MappingComparison;
import org.hemicycle.cloud.legislation.model.StoredRecord;
import org.hemicycle.cloud.legislation.store.CountStore;
import org.hemicycle.cloud.legislation.store.DeclaredSourceStore;
import org.hemicycle.cloud.legislation.store.MappingVersionStore;
import org.hemicycle.cloud.legislation.store.ReadingStore;
import org.hemicycle.cloud.legislation.store.RecordStore;
import org.hemicycle.cloud.legislation.store.WorkStore;
import org.hemicycle.ground.platform.changes.Cause;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what was harvested: source records first, then the works they touch.
 *
 * <p>Reads: fragments as just read through their connector.
 *
 * <p>Writes: source records, works, their names and history; the change log.
 */
@Component
class HarvestIntake implements Intake {
    private final DeclaredSourceStore sources;
    private final RecordStore records;
    private final ReadingStore readings;
    private final WorkStore works;
    private final CountStore counts;
    private final WorkChanges workChanges;
    private final Removal removal;
    private final MappingVersionStore versions;
    private final TitleLanguages languages;
    private final Clock clock;

    HarvestIntake(
            DeclaredSourceStore sources,
            RecordStore records,
            ReadingStore readings,
            WorkStore works,
            CountStore counts,
            WorkChanges workChanges,
            Removal removal,
            MappingVersionStore versions,
            TitleLanguages languages,
            Clock clock) {
        this.sources = sources;
        this.records = records;
        this.readings = readings;
        this.works = works;
        this.counts = counts;
        this.workChanges = workChanges;
        this.removal = removal;
        this.versions = versions;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    @Transactional
    public TakenRecords take(RunId run, Connector connector, List<HarvestedFragment> fragments) {
        return fragments.isEmpty() ? TakenRecords.NOTHING : take(connector, fragments, false);
    }

    /** Takes in fragments that we hold already, read by today's declaration; what its source removed stays removed. */
    @Transactional
    public TakenRecords retake(Connector connector, List<HarvestedFragment> fragments) {
        return fragments.isEmpty() ? TakenRecords.NOTHING : take(connector, fragments, true);
    }

    /** The same, with what the declaration changed in them. */
    @Transactional
    public void remap(Connector connector, List<HarvestedFragment> fragments, MappingDifference difference) {
        retake(connector, fragments);
        var before = versions.difference(connector.name(), connector.sha256());
        versions.saveDifference(connector.name(), connector.sha256(), MappingComparison.sum(before, difference));
    }

    private TakenRecords take(Connector connector, List<HarvestedFragment> fragments, boolean again) {
        works.lock();
        var now = clock.instant();
        var declared = declared(connector);
        var batch = new TakingIn(connector, now, again, languages);
        fragments.forEach(batch::add);
        var held = records.held(connector.name(), batch.names());
        batch.compare(held, records.newIds(batch.newRecords(held)));
        var reread = readings.origins(ids(fragments)).keySet();
        workChanges.write(batch, declared, changed -> cause(changed, reread), now);
        readings.save(fragments.stream().map(batch::read).toList(), now);
        var trouble = trouble(fragments);
        if (!trouble.isEmpty() || !reread.isEmpty()) {
            readings.saveTrouble(connector.name(), ids(fragments), trouble, now);
        }
        return batch.taken(
                (int) trouble.stream().filter(ReadingStore.Trouble::heldBack).count());
    }

    /** A record that changed although its fragment is the same was read by another mapping. */
    private static Cause cause(Collection<StoredRecord> changed, Set<Long> reread) {
        return !changed.isEmpty() && changed.stream().allMatch(record -> reread.contains(record.fragment()))
                ? Cause.MAPPING
                : Cause.SOURCE;
    }

    private static List<Long> ids(List<HarvestedFragment> fragments) {
        return fragments.stream().map(HarvestedFragment::id).toList();
    }

    private Map<String, DeclaredSource> declared(Connector connector) {
        var all = new HashMap<>(sources.all());
        var today = DeclaredSource.of(connector);
        if (!today.equals(all.put(connector.name(), today))) {
            sources.save(today);
        }
        versions.used(connector, clock.instant());
        return all;
    }

    private static List<ReadingStore.Trouble> trouble(List<HarvestedFragment> fragments) {
        var trouble = new ArrayList<ReadingStore.Trouble>();
        for (var fragment : fragments) {
            var reading = fragment.reading();
            if (reading.refused() != null) {
                trouble.add(new ReadingStore.Trouble(
                        fragment.request().stream(), null, fragment.id(), "", null, reading.refused(), true));
            }
            reading.heldBack().forEach(one -> trouble.add(trouble(fragment, one, true)));
            reading.leftOut().forEach(one -> trouble.add(trouble(fragment, one, false)));
        }
        return trouble;
    }

    private static ReadingStore.Trouble trouble(HarvestedFragment fragment, HeldBack one, boolean heldBack) {
        return new ReadingStore.Trouble(
                one.stream(), one.key(), fragment.id(), one.at(), one.field(), one.reason(), heldBack);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TakenRecords> unchanged(Connector connector, long fragment) {
        return Optional.ofNullable(unchanged(connector, List.of(fragment)).get(fragment));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, TakenRecords> unchanged(Connector connector, Collection<Long> fragments) {
        return readings.known(fragments, connector.sha256());
    }

    @Override
    @Transactional
    public Missing finished(
            RunId run, Connector connector, boolean sawEverything, Seen seen, Predicate<Missing> believed) {
        if (!sawEverything) {
            return Missing.NOTHING;
        }
        works.lock();
        return removal.markWhatIsGone(connector.name(), seen::contains, believed, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> unmappedWords(Connector connector) {
        return counts.unmappedWords(connector.name()).stream()
                .flatMap(record -> record.words().stream())
                .map(Unmapped::said)
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public void removeSamples() {
        works.lock();
        removal.deleteSamples(clock.instant());
    }
}
