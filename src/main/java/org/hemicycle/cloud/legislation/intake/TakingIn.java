package org.hemicycle.cloud.legislation.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.harvest.HarvestedFragment;
import org.hemicycle.cloud.harvest.TakenRecords;
import org.hemicycle.cloud.legislation.model.StoredRecord;
import org.hemicycle.cloud.legislation.model.Version;
import org.hemicycle.cloud.legislation.model.WorkKey;
import org.hemicycle.cloud.legislation.store.CountStore;
import org.hemicycle.cloud.legislation.store.HeldRecord;
import org.hemicycle.cloud.legislation.store.ReadingStore;
import org.hemicycle.cloud.legislation.store.RecordRow;
import org.hemicycle.cloud.legislation.store.RecordStore.RecordName;

/** One batch of harvested records: which are new, which say something else than before, and which lose to a later version. */
final class TakingIn {
    private final Connector connector;
    private final Instant now;
    private final boolean again;
    private final TitleLanguages languages;
    private final Map<RecordName, RecordRow> best = new LinkedHashMap<>();
    private final Map<RecordName, List<RecordRow>> lost = new HashMap<>();
    private final Map<RecordName, Long> ids = new HashMap<>();
    private final Map<Long, RecordRow> fresh = new LinkedHashMap<>();
    private final Map<Long, RecordRow> changed = new LinkedHashMap<>();
    private final Map<CountStore.Sort, CountStore.Tally> counted = new HashMap<>();
    private final Set<WorkKey> touched = new HashSet<>();
    private final Map<Long, Integer> unmapped = new HashMap<>();

    /** @param again whether the fragments are old ones that are read once more */
    TakingIn(Connector connector, Instant now, boolean again, TitleLanguages languages) {
        this.connector = connector;
        this.now = now;
        this.again = again;
        this.languages = languages;
    }

    /** Takes up the records of a fragment. */
    void add(HarvestedFragment fragment) {
        int position = 0;
        for (var record : fragment.reading().records()) {
            var version = new Version(
                    record.dated(),
                    fragment.derived(),
                    fragment.fetchedAt(),
                    fragment.request().address(),
                    position++);
            var said = languages.of(record, fragment.sample());
            offer(RecordRow.of(said, fragment.id(), version, fragment.sample()));
        }
    }

    private void offer(RecordRow row) {
        var name = new RecordName(row.record().stream(), row.record().key());
        var other = best.putIfAbsent(name, row);
        if (other == null) {
            return;
        }
        var wins = row.version().replaces(other.version());
        if (wins) {
            best.put(name, row);
        }
        var loser = wins ? other : row;
        if (!Arrays.equals(loser.hash(), (wins ? row : other).hash())) {
            lost.computeIfAbsent(name, any -> new ArrayList<>()).add(loser);
        }
    }

    Collection<RecordName> names() {
        return best.keySet();
    }

    int newRecords(Map<RecordName, HeldRecord> held) {
        return (int)
                best.keySet().stream().filter(name -> !held.containsKey(name)).count();
    }

    /** Compares with what is held; new records take their numbers from the list. */
    void compare(Map<RecordName, HeldRecord> held, List<Long> newIds) {
        var numbers = newIds.iterator();
        best.forEach((name, row) -> {
            var known = held.get(name);
            if (known == null) {
                var id = numbers.next();
                ids.put(name, id);
                fresh.put(id, row);
                noteUnmapped(id, row.unmapped());
                count(row, 1);
                touched.add(workKey(row.record().work()));
            } else {
                ids.put(name, known.id());
                compare(name, row, known);
            }
        });
    }

    private void compare(RecordName name, RecordRow row, HeldRecord known) {
        noteUnmapped(known.id(), known.unmapped());
        var same = Arrays.equals(row.hash(), known.hash());
        if (same && known.removedAt() == null || again && known.removedAt() != null) {
            return;
        }
        if (!same && !row.version().replaces(known.version())) {
            lost.computeIfAbsent(name, any -> new ArrayList<>()).add(row);
            return;
        }
        changed.put(known.id(), row);
        noteUnmapped(known.id(), row.unmapped());
        count(row, 1);
        var sort = new CountStore.Sort(connector.name(), name.stream(), known.kind(), known.removedAt() != null);
        counted.merge(sort, new CountStore.Tally(-1, -known.stages(), -known.unmapped()), CountStore.Tally::plus);
        touched.add(workKey(row.record().work()));
        touched.add(workKey(known.workKey()));
    }

    private void noteUnmapped(long id, int words) {
        if (words > 0) {
            unmapped.put(id, words);
        } else {
            unmapped.remove(id);
        }
    }

    private void count(RecordRow row, int by) {
        var sort = new CountStore.Sort(
                connector.name(), row.record().stream(), row.record().kind(), false);
        counted.merge(sort, new CountStore.Tally(by, row.stages(), row.unmapped()), CountStore.Tally::plus);
    }

    private WorkKey workKey(String key) {
        return new WorkKey(connector.name(), key);
    }

    Map<Long, RecordRow> fresh() {
        return fresh;
    }

    Map<Long, RecordRow> changed() {
        return changed;
    }

    Map<CountStore.Sort, CountStore.Tally> counted() {
        return counted;
    }

    Set<WorkKey> touched() {
        return touched;
    }

    /** The new and changed records as they are once stored. */
    List<StoredRecord> written() {
        var written = new ArrayList<StoredRecord>(fresh.size() + changed.size());
        fresh.forEach((id, row) -> written.add(row.stored(id, now)));
        changed.forEach((id, row) -> written.add(row.stored(id, now)));
        return written;
    }

    /** When the new and changed records were had from their source. */
    Map<Long, Instant> fetched() {
        var fetched = new HashMap<Long, Instant>();
        fresh.forEach((id, row) -> fetched.put(id, row.version().fetchedAt()));
        changed.forEach((id, row) -> fetched.put(id, row.version().fetchedAt()));
        return fetched;
    }

    /** Versions that lost to a later one, with the number of their record. */
    Map<RecordRow, Long> lost() {
        var versions = new LinkedHashMap<RecordRow, Long>();
        lost.forEach((name, rows) ->
                rows.forEach(row -> versions.put(row, java.util.Objects.requireNonNull(ids.get(name)))));
        return versions;
    }

    /** What was read from a fragment. */
    ReadingStore.Read read(HarvestedFragment fragment) {
        var records = fragment.reading().records();
        return new ReadingStore.Read(
                fragment.id(),
                connector.name(),
                fragment.request().stream(),
                fragment.request().address(),
                connector.sha256(),
                fragment.derived(),
                fragment.fetchedAt(),
                records.stream()
                        .mapToLong(record -> java.util.Objects.requireNonNull(
                                ids.get(new RecordName(record.stream(), record.key()))))
                        .distinct()
                        .toArray(),
                fragment.reading().heldBack().size(),
                records.stream().mapToInt(RecordRow::unmapped).sum());
    }

    TakenRecords taken(int heldBack) {
        return new TakenRecords(
                numbers(fresh.keySet().stream()),
                numbers(changed.keySet().stream()),
                numbers(ids.values().stream().filter(id -> !fresh.containsKey(id) && !changed.containsKey(id))),
                unmapped,
                heldBack);
    }

    private static long[] numbers(Stream<Long> ids) {
        return ids.mapToLong(Long::longValue).toArray();
    }
}
