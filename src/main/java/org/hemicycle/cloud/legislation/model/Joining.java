package org.hemicycle.cloud.legislation.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which strands are one work: those that share an identifying name, exactly equal, also by way of others, unless people
 * decided to keep them apart. The result does not depend on the order in which the strands arrived.
 */
public final class Joining {
    private final TreeMap<WorkKey, TreeSet<WorkKey>> groups = new TreeMap<>();
    private final Collection<Apart> apart;

    private Joining(Collection<WorkKey> strands, Collection<Apart> apart) {
        this.apart = apart;
        strands.forEach(strand -> groups.put(strand, new TreeSet<>(Set.of(strand))));
    }

    /** Two strands that are not one work, as people decided. */
    public record Apart(WorkKey one, WorkKey other) {}

    /** The works, each as its strands. */
    public static List<Set<WorkKey>> works(Map<WorkKey, Set<Name>> strands, Collection<Apart> apart) {
        var joining = new Joining(strands.keySet(), apart);
        for (var pair : pairs(strands)) {
            joining.join(pair.one(), pair.other());
        }
        return new ArrayList<>(new java.util.LinkedHashSet<>(joining.groups.values()));
    }

    private static Collection<Apart> pairs(Map<WorkKey, Set<Name>> strands) {
        var byName = new HashMap<Name, TreeSet<WorkKey>>();
        strands.forEach((strand, names) -> names.forEach(
                name -> byName.computeIfAbsent(name, any -> new TreeSet<>()).add(strand)));
        var pairs = new TreeMap<WorkKey, TreeSet<WorkKey>>();
        for (var sharing : byName.values()) {
            if (sharing.size() > 1) {
                sharing.forEach(one ->
                        pairs.computeIfAbsent(one, any -> new TreeSet<>()).addAll(sharing.tailSet(one, false)));
            }
        }
        var sorted = new ArrayList<Apart>();
        pairs.forEach((one, others) -> others.forEach(other -> sorted.add(new Apart(one, other))));
        return sorted;
    }

    private void join(WorkKey one, WorkKey other) {
        var left = groups.get(one);
        var right = groups.get(other);
        if (left == null || right == null || left == right || keptApart(left, right)) {
            return;
        }
        left.addAll(right);
        right.forEach(strand -> groups.put(strand, left));
    }

    private boolean keptApart(Set<WorkKey> left, Set<WorkKey> right) {
        return apart.stream()
                .anyMatch(pair -> (left.contains(pair.one()) && right.contains(pair.other()))
                        || (left.contains(pair.other()) && right.contains(pair.one())));
    }
}
