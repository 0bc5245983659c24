package org.hemicycle.cloud.harvest.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.harvest.watch.Finding.Matter;

/** The findings of one run, each matter once. */
final class Findings {
    private final Map<Matter, Finding> all = new LinkedHashMap<>();

    /** Adds findings; the answer is those whose matter is new in this run. */
    List<Finding> add(Collection<Finding> found, boolean withheld) {
        var fresh = new ArrayList<Finding>();
        for (var one : found) {
            var before = all.get(one.matter());
            var count = (before == null ? 0 : before.count()) + (withheld ? 1 : 0);
            all.put(one.matter(), (before == null ? one : before.with(one.facts())).withheld(count));
            if (before == null) {
                fresh.add(one.withheld(count));
            }
        }
        return fresh;
    }

    List<Finding> all() {
        return List.copyOf(all.values());
    }
}
