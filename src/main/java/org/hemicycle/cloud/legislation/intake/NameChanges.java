package org.hemicycle.cloud.legislation.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.legislation.model.Name;
import org.hemicycle.cloud.legislation.model.WorkNames;
import org.hemicycle.cloud.legislation.store.NameStore;

/** Brings the names and links of rebuilt works in line with what their records say now. */
final class NameChanges {
    private final NameStore names;
    private final Collection<Long> known;
    private final Instant now;

    /** @param known the works that stood before */
    NameChanges(NameStore names, Collection<Long> known, Instant now) {
        this.names = names;
        this.known = known;
        this.now = now;
    }

    /** Writes the names and links of rebuilt works. */
    void write(List<Work> built, Addresses addresses) {
        var given = new LinkedHashMap<Long, Map<Name, WorkNames.Given>>();
        var links = new LinkedHashMap<Long, Set<WorkNames.Pointer>>();
        for (var work : built) {
            given.put(work.id(), WorkNames.of(work.records(), addresses.of(work)));
            var pointers = WorkNames.links(work.records());
            if (!pointers.isEmpty()) {
                links.put(work.id(), pointers);
            }
        }
        if (!known.isEmpty()) {
            settleKnownNames(given);
            settleKnownLinks(links);
        }
        names.insert(given, now);
        names.insertLinks(links);
    }

    /** Takes out of {@code given} the names that stand already; a name nobody says any more keeps leading to its work. */
    private void settleKnownNames(Map<Long, Map<Name, WorkNames.Given>> given) {
        var elsewhere = new HashMap<Name, Long>();
        given.forEach((work, its) -> its.keySet().forEach(name -> elsewhere.put(name, work)));
        var changed = new ArrayList<NameStore.Kept>();
        var gone = new ArrayList<NameStore.Kept>();
        var seen = new HashSet<Object>();
        for (var kept : names.namesOf(known)) {
            var its = given.get(kept.work());
            var as = its == null ? null : its.remove(kept.name());
            if (as != null) {
                seen.add(List.of(kept.work(), kept.name()));
                if (!kept.said() || kept.identifying() != as.identifying()) {
                    changed.add(new NameStore.Kept(kept.work(), kept.name(), as.identifying(), true));
                }
            } else if (seen.contains(List.of(kept.work(), kept.name()))) {
                continue;
            } else if (elsewhere.containsKey(kept.name())) {
                gone.add(kept);
            } else if (kept.said()) {
                changed.add(new NameStore.Kept(kept.work(), kept.name(), kept.identifying(), false));
            }
        }
        names.update(changed);
        names.delete(gone);
    }

    private void settleKnownLinks(Map<Long, Set<WorkNames.Pointer>> links) {
        var stand = names.linksOf(known);
        var stale = new ArrayList<Long>();
        for (var work : known) {
            if (stand.getOrDefault(work, Set.of()).equals(links.getOrDefault(work, Set.of()))) {
                links.remove(work);
            } else {
                stale.add(work);
            }
        }
        if (!stale.isEmpty()) {
            names.deleteLinks(stale);
        }
    }
}
