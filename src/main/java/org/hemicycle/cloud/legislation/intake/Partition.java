package org.hemicycle.cloud.legislation.intake;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hemicycle.cloud.legislation.model.StoredRecord;
import org.hemicycle.cloud.legislation.model.WorkKey;
import org.hemicycle.cloud.legislation.store.ApartStore;
import org.hemicycle.cloud.legislation.store.DeclaredSourceStore;
import org.hemicycle.ground.platform.changes.Cause;
import org.springframework.stereotype.Component;

/** Carries out what people decide about which works of sources are one. */
@Component
public class Partition {
    private final ApartStore decisions;
    private final DeclaredSourceStore sources;
    private final WorkChanges workChanges;
    private final Clock clock;

    Partition(ApartStore decisions, DeclaredSourceStore sources, WorkChanges workChanges, Clock clock) {
        this.decisions = decisions;
        this.sources = sources;
        this.workChanges = workChanges;
        this.clock = clock;
    }

    /** Keeps a work of a source apart from everything else that a work was built from, and rebuilds both. */
    public void split(WorkKey part, Collection<StoredRecord> records, String because) {
        var now = clock.instant();
        var keys = new HashSet<>(records.stream().map(StoredRecord::workKey).toList());
        keys.stream()
                .filter(other -> !other.equals(part))
                .forEach(other -> decisions.keepApart(part, other, because, now));
        rebuild(keys);
    }

    /** Takes the decisions about a work of a source back, and rebuilds what it belongs to. */
    public void rejoin(WorkKey part) {
        rebuild(new HashSet<>(decisions.rejoin(part, clock.instant())));
    }

    private void rebuild(Set<WorkKey> keys) {
        workChanges.rebuild(List.of(), Set.of(), keys, sources.all(), changed -> Cause.CORRECTION, clock.instant());
    }
}
