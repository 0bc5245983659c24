package org.hemicycle.cloud.legislation.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.legislation.model.DeclaredSource;
import org.hemicycle.cloud.legislation.model.StoredRecord;
import org.hemicycle.cloud.legislation.model.WorkKey;
import org.hemicycle.cloud.legislation.store.CountStore;
import org.hemicycle.cloud.legislation.store.NameStore;
import org.hemicycle.cloud.legislation.store.PartStore;
import org.hemicycle.cloud.legislation.store.RecordStore;
import org.springframework.stereotype.Component;

/** Writes changes of records together with what they change in works. */
@Component
class WorkChanges {
    private final RecordStore records;
    private final NameStore names;
    private final CountStore counts;
    private final PartStore parts;
    private final Rebuilding rebuilding;
    private final MemberRebuilding members;

    WorkChanges(
            RecordStore records,
            NameStore names,
            CountStore counts,
            PartStore parts,
            Rebuilding rebuilding,
            MemberRebuilding members) {
        this.records = records;
        this.names = names;
        this.counts = counts;
        this.parts = parts;
        this.rebuilding = rebuilding;
        this.members = members;
    }

    /** Writes a batch; writes nothing where nothing in it is new or changed. */
    void write(TakingIn batch, Map<String, DeclaredSource> sources, Rebuilding.Reason reason, Instant now) {
        if (!batch.touched().isEmpty()) {
            var affected = new Affected(records, names, sources);
            affected.gather(batch.written(), Set.of(), batch.touched());
            var workOf = rebuilding.rebuild(affected, sources, reason, now);
            records.insert(batch.fresh(), workOf, now);
            records.update(batch.changed(), now);
            move(affected, workOf, batch.fresh().keySet());
            parts.write(batch.fresh(), batch.changed());
            counts.addRecords(batch.counted());
            var fetched = batch.fetched();
            members.rebuild(
                    new MemberRebuilding.Touched(batch.touched(), fetched.keySet(), Set.of(), fetched),
                    sources,
                    reason,
                    now);
        }
        records.keepVersions(batch.lost(), now);
    }

    /** Rebuilds the works of records of which some have changed outside a batch and some are gone for good. */
    void rebuild(
            Collection<StoredRecord> changed,
            Set<Long> gone,
            Collection<WorkKey> keys,
            Map<String, DeclaredSource> sources,
            Rebuilding.Reason reason,
            Instant now) {
        var affected = new Affected(records, names, sources);
        affected.gather(changed, gone, keys);
        move(affected, rebuilding.rebuild(affected, sources, reason, now), Set.of());
        parts.delete(gone);
        var ids = changed.stream().map(StoredRecord::id).collect(java.util.stream.Collectors.toSet());
        members.rebuild(new MemberRebuilding.Touched(new HashSet<>(keys), ids, gone, Map.of()), sources, reason, now);
    }

    private void move(Affected affected, Map<Long, Long> workOf, Set<Long> inserted) {
        var moved = new HashMap<Long, Long>();
        var toNone = new HashSet<Long>();
        var before = affected.workBefore();
        for (var record : affected.after()) {
            var id = record.id();
            var now = workOf.get(id);
            long was = before.getOrDefault(id, 0L);
            if (inserted.contains(id) || (now == null ? 0 : now) == was) {
                continue;
            }
            if (now == null) {
                toNone.add(id);
            } else {
                moved.put(id, now);
            }
        }
        records.assign(moved, toNone);
    }
}
