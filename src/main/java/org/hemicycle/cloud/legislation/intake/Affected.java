package org.hemicycle.cloud.legislation.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.legislation.model.DeclaredSource;
import org.hemicycle.cloud.legislation.model.Name;
import org.hemicycle.cloud.legislation.model.StoredRecord;
import org.hemicycle.cloud.legislation.model.Strand;
import org.hemicycle.cloud.legislation.model.WorkKey;
import org.hemicycle.cloud.legislation.store.NameStore;
import org.hemicycle.cloud.legislation.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * The works that a change of records may touch: those the records belong to, those of the same works of sources, and those
 * that share an identifying name with any of them; with their records before and after the change.
 */
final class Affected {
    private final RecordStore records;
    private final NameStore names;
    private final Map<String, DeclaredSource> sources;
    private final Map<Long, RecordStore.Placed> before = new LinkedHashMap<>();
    private final Map<Long, StoredRecord> after = new LinkedHashMap<>();
    private final Set<Long> works = new HashSet<>();
    private final Set<Long> changed = new HashSet<>();
    private final Set<Name> asked = new HashSet<>();
    private @Nullable Map<WorkKey, Strand> strands;

    Affected(RecordStore records, NameStore names, Map<String, DeclaredSource> sources) {
        this.records = records;
        this.names = names;
        this.sources = sources;
    }

    /** Gathers what is touched when these records are new or changed and those are gone. */
    void gather(Collection<StoredRecord> written, Set<Long> gone, Collection<WorkKey> keys) {
        add(records.about(keys));
        addWorks(before.values().stream().map(RecordStore.Placed::work).toList());
        written.forEach(record -> {
            after.put(record.id(), record);
            changed.add(record.id());
        });
        gone.forEach(after::remove);
        changed.addAll(gone);
        strands = null;
        while (addWorks(names.worksNamed(newNames()))) {
            gone.forEach(after::remove);
            strands = null;
        }
    }

    private Set<Name> newNames() {
        var found = new HashSet<Name>();
        strands().values().forEach(strand -> found.addAll(strand.identifyingNames()));
        found.removeAll(asked);
        asked.addAll(found);
        return found;
    }

    private boolean addWorks(Collection<Long> found) {
        var further = new HashSet<>(found);
        further.remove(0L);
        further.removeAll(works);
        works.addAll(further);
        records.ofWorks(further)
                .forEach((work, its) -> add(its.stream()
                        .map(record -> new RecordStore.Placed(record, work))
                        .toList()));
        return !further.isEmpty();
    }

    private void add(List<RecordStore.Placed> found) {
        for (var placed : found) {
            before.putIfAbsent(placed.record().id(), placed);
            if (!changed.contains(placed.record().id())) {
                after.putIfAbsent(placed.record().id(), placed.record());
            }
        }
    }

    /** The works as they were. */
    Set<Long> works() {
        return works;
    }

    /** The records of each work before the change. */
    Map<Long, List<StoredRecord>> before() {
        var byWork = new HashMap<Long, List<StoredRecord>>();
        before.values().stream()
                .filter(placed -> placed.work() != 0)
                .forEach(placed -> byWork.computeIfAbsent(placed.work(), any -> new ArrayList<>())
                        .add(placed.record()));
        return byWork;
    }

    /** The work that each record belonged to; 0 for none, missing for a new record. */
    Map<Long, Long> workBefore() {
        var works = new HashMap<Long, Long>();
        before.forEach((id, placed) -> works.put(id, placed.work()));
        return works;
    }

    /** The records after the change. */
    Collection<StoredRecord> after() {
        return after.values();
    }

    /** The strands of the works after the change; what is no work of legislation is left out. */
    Map<WorkKey, Strand> strands() {
        var known = strands;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (var strand : Strand.of(after.values(), sources)) {
                if (strand.kind().isWork() || strand.kind() == RecordKind.PART) {
                    known.put(strand.key(), strand);
                }
            }
            strands = known;
        }
        return known;
    }

    boolean isChanged(long record) {
        return changed.contains(record);
    }
}
