package org.hemicycle.cloud.legislation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.Unmapped;
import org.hemicycle.cloud.legislation.store.CountStore;
import org.hemicycle.cloud.legislation.store.CountStore.Sort;
import org.hemicycle.cloud.legislation.store.CountStore.Tally;
import org.hemicycle.cloud.legislation.store.MappingVersionStore;
import org.hemicycle.cloud.legislation.store.ReadingStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we hold of each source: counts of records and works, words without a mapping, and what could not be read. */
@Service
public class LegislationRecords {
    /** Tables whose words are no steps or statuses of procedure, and so have no share of them. */
    private static final Set<String> NO_STAGES = Set.of(
            "kinds",
            "papers",
            "initiators",
            "outcomes",
            "admissibility",
            "positions",
            "sponsorKinds",
            "chambers",
            "origins",
            "topics");

    private final CountStore counts;
    private final ReadingStore readings;
    private final MappingVersionStore versions;

    LegislationRecords(CountStore counts, ReadingStore readings, MappingVersionStore versions) {
        this.counts = counts;
        this.versions = versions;
        this.readings = readings;
    }

    /** What we hold of every source that has given anything, by connector. */
    @Transactional(readOnly = true)
    public Map<String, SourceContent> sources() {
        var records = counts.records();
        var works = counts.works();
        var heldBack = counts.heldBack();
        var connectors = new TreeSet<>(heldBack.keySet());
        records.keySet().forEach(sort -> connectors.add(sort.connector()));
        var sources = new TreeMap<String, SourceContent>();
        for (var connector : connectors) {
            sources.put(connector, content(connector, records, works, heldBack.getOrDefault(connector, 0L)));
        }
        return sources;
    }

    /** What we hold of one source; nothing where it has given nothing. */
    @Transactional(readOnly = true)
    public SourceContent source(String connector) {
        return content(
                connector, counts.records(), counts.works(), counts.heldBack().getOrDefault(connector, 0L));
    }

    private static SourceContent content(
            String connector, Map<Sort, Tally> records, Map<CountStore.Dimension, Long> works, long heldBack) {
        var present = new Tally(0, 0, 0);
        long removed = 0;
        var streams = new TreeMap<String, Long>();
        var kinds = new TreeMap<RecordKind, Long>();
        for (var one : records.entrySet()) {
            var sort = one.getKey();
            if (!sort.connector().equals(connector)) {
                continue;
            }
            if (sort.removed()) {
                removed += one.getValue().records();
            } else {
                present = present.plus(one.getValue());
                streams.merge(sort.stream(), one.getValue().records(), Long::sum);
                kinds.merge(sort.kind(), one.getValue().records(), Long::sum);
            }
        }
        return new SourceContent(
                connector,
                present.records(),
                removed,
                works.getOrDefault(new CountStore.Dimension("connector", connector), 0L),
                present.stages(),
                present.unmapped(),
                heldBack,
                streams.entrySet().stream()
                        .map(one -> new SourceContent.StreamCount(one.getKey(), one.getValue()))
                        .toList(),
                kinds.entrySet().stream()
                        .map(one -> new SourceContent.KindCount(one.getKey(), one.getValue()))
                        .toList());
    }

    /** The words of a source that stand in no mapping, most frequent first. */
    @Transactional(readOnly = true)
    public List<UnmappedWord> unmappedWords(String connector) {
        var found = new HashMap<Unmapped, Found>();
        for (var record : counts.unmappedWords(connector)) {
            for (var word : record.words()) {
                found.merge(
                        new Unmapped(word.table(), word.words(), word.code(), null),
                        new Found(1, record.record()),
                        (one, other) -> new Found(one.times() + 1, one.example()));
            }
        }
        var stages = source(connector).stages();
        var words = new ArrayList<UnmappedWord>();
        found.forEach((word, times) -> words.add(new UnmappedWord(
                word.table(),
                word.words(),
                word.code(),
                times.times(),
                stages == 0 || NO_STAGES.contains(word.table()) ? 0 : (double) times.times() / stages,
                times.example())));
        words.sort(Comparator.comparingLong(UnmappedWord::times)
                .reversed()
                .thenComparing(UnmappedWord::table)
                .thenComparing(UnmappedWord::words));
        return words;
    }

    /** The declarations of a source that its records were read by, newest first. */
    @Transactional(readOnly = true)
    public List<UsedMapping> mappings(String connector) {
        return versions.of(connector);
    }

    /** What of a source could not be read, newest first, records before single values. */
    @Transactional(readOnly = true)
    public List<QuarantinedRecord> quarantine(String connector, int limit) {
        return readings.quarantine(connector, limit);
    }

    private record Found(long times, String example) {}
}
