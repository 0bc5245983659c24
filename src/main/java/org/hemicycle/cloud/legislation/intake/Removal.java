package org.hemicycle.cloud.legislation.intake;

import static java.util.stream.Collectors.partitioningBy;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.hemicycle.cloud.harvest.Intake.Missing;
import org.hemicycle.cloud.legislation.model.StoredRecord;
import org.hemicycle.cloud.legislation.store.CountStore;
import org.hemicycle.cloud.legislation.store.DeclaredSourceStore;
import org.hemicycle.cloud.legislation.store.ReadingStore;
import org.hemicycle.cloud.legislation.store.RecordRow;
import org.hemicycle.cloud.legislation.store.RecordStore;
import org.hemicycle.ground.platform.changes.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Marks records that their source stopped giving. They stay, with the date. Where much vanished at once the source is not
 * believed: nothing is marked until a person or a later run says otherwise. What is there but could not be read is not gone.
 */
@Component
class Removal {
    private static final Logger LOG = LoggerFactory.getLogger(Removal.class);
    /** How many records may vanish in one run: one in ten, and two in any case. */
    private static final int ONE_IN = 10;

    private static final int ANYWAY = 2;

    private final RecordStore records;
    private final ReadingStore readings;
    private final DeclaredSourceStore sources;
    private final CountStore counts;
    private final WorkChanges workChanges;

    Removal(
            RecordStore records,
            ReadingStore readings,
            DeclaredSourceStore sources,
            CountStore counts,
            WorkChanges workChanges) {
        this.records = records;
        this.readings = readings;
        this.sources = sources;
        this.counts = counts;
        this.workChanges = workChanges;
    }

    /** Marks the records that stand in no fragment that a complete run saw; the answer is what is missing all the same. */
    Missing markWhatIsGone(String connector, LongPredicate seen, Predicate<Missing> believed, Instant now) {
        var notSeen = readings.notSeen(connector, seen);
        if (notSeen.isEmpty()) {
            return Missing.NOTHING;
        }
        var heldBack = readings.heldBack(connector, seen);
        var absent = records.byIds(readings.onlyIn(connector, notSeen)).stream()
                .map(RecordStore.Placed::record)
                .filter(record -> record.removedAt() == null)
                .collect(partitioningBy(record ->
                        heldBack.mayBe(record.record().stream(), record.record().key())));
        var gone = absent.getOrDefault(false, List.of());
        var unread = absent.getOrDefault(true, List.of());
        var present = counts.records().entrySet().stream()
                .filter(count -> count.getKey().connector().equals(connector))
                .filter(count -> !count.getKey().removed())
                .mapToLong(count -> count.getValue().records())
                .sum();
        var missing = missing(gone, (int) present);
        var many = gone.size() > Math.max(ANYWAY, present / ONE_IN) || gone.size() == present;
        if (!gone.isEmpty() && many && !believed.test(missing)) {
            LOG.warn(
                    "{}: {} of {} records are missing at once; none is marked as removed",
                    connector,
                    gone.size(),
                    present);
            return missing;
        }
        readings.retire(notSeen, unread.stream().map(StoredRecord::id).toList());
        mark(gone, now);
        return Missing.NOTHING;
    }

    private static Missing missing(List<StoredRecord> gone, int present) {
        var mark = gone.stream()
                .mapToLong(record -> record.id() * 0x9E3779B97F4A7C15L)
                .sum();
        return new Missing(gone.size(), present, mark);
    }

    private void mark(List<StoredRecord> gone, Instant now) {
        if (gone.isEmpty()) {
            return;
        }
        records.markRemoved(gone.stream().map(StoredRecord::id).toList(), now);
        counts.addRecords(moved(gone));
        var marked = gone.stream().map(record -> removed(record, now)).toList();
        workChanges.rebuild(
                marked,
                Set.of(),
                new HashSet<>(gone.stream().map(StoredRecord::workKey).toList()),
                sources.all(),
                changed -> Cause.SOURCE,
                now);
    }

    private static StoredRecord removed(StoredRecord record, Instant now) {
        return new StoredRecord(
                record.id(),
                record.record(),
                record.fragment(),
                record.derived(),
                record.sample(),
                record.changedAt(),
                now);
    }

    private static Map<CountStore.Sort, CountStore.Tally> moved(Collection<StoredRecord> gone) {
        var counted = new HashMap<CountStore.Sort, CountStore.Tally>();
        for (var one : gone) {
            var record = one.record();
            var tally = tally(record);
            var from = new CountStore.Sort(record.connector(), record.stream(), record.kind(), false);
            var to = new CountStore.Sort(record.connector(), record.stream(), record.kind(), true);
            counted.merge(from, minus(tally), CountStore.Tally::plus);
            counted.merge(to, tally, CountStore.Tally::plus);
        }
        return counted;
    }

    /** Deletes sample data for good, with the works made of nothing else. */
    void deleteSamples(Instant now) {
        var samples = records.byIds(records.samples()).stream()
                .map(RecordStore.Placed::record)
                .toList();
        if (samples.isEmpty()) {
            return;
        }
        var ids = new HashSet<>(samples.stream().map(StoredRecord::id).toList());
        var keys = new HashSet<>(samples.stream().map(StoredRecord::workKey).toList());
        workChanges.rebuild(List.of(), ids, keys, sources.all(), changed -> Cause.REMOVAL, now);
        var counted = new HashMap<CountStore.Sort, CountStore.Tally>();
        for (var one : samples) {
            var record = one.record();
            var sort = new CountStore.Sort(record.connector(), record.stream(), record.kind(), one.removedAt() != null);
            counted.merge(sort, minus(tally(record)), CountStore.Tally::plus);
        }
        counts.addRecords(counted);
        records.delete(ids);
        readings.deleteOf(
                samples.stream().map(StoredRecord::fragment).distinct().toList());
    }

    private static CountStore.Tally tally(org.hemicycle.cloud.connectors.record.SourceRecord record) {
        return new CountStore.Tally(1, RecordRow.stages(record), RecordRow.unmapped(record));
    }

    private static CountStore.Tally minus(CountStore.Tally tally) {
        return new CountStore.Tally(-tally.records(), -tally.stages(), -tally.unmapped());
    }
}
