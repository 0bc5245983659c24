package org.hemicycle.cloud.legislation.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.legislation.BillAddress;
import org.hemicycle.cloud.legislation.model.Addressing;
import org.hemicycle.cloud.legislation.store.WorkRow;
import org.hemicycle.cloud.legislation.store.WorkStore;

/**
 * Gives works their addresses. Where several want the same, each gets one of its own with the source's key behind, so that no
 * quoted address ever leads to another bill; the plain one then lists them. Who came first makes no difference.
 */
final class Addresses {
    private final Map<Long, BillAddress> byWork = new HashMap<>();
    private final List<Renamed> renamed = new ArrayList<>();

    /** A work beside those rebuilt whose address changes. */
    record Renamed(WorkRow work, BillAddress to, boolean plain) {}

    static Addresses of(Collection<Work> works, Collection<WorkRow> formerRows, WorkStore store) {
        var addresses = new Addresses();
        var wanting = new HashMap<BillAddress, List<Work>>();
        works.forEach(work -> wanting.computeIfAbsent(work.bill().address(), any -> new ArrayList<>())
                .add(work));
        var asked = new HashSet<>(wanting.keySet());
        formerRows.stream().filter(row -> row.wanted() != null).forEach(row -> asked.add(row.wantedAddress()));
        var others = addresses.others(asked, formerRows, store);
        for (var wanted : asked) {
            addresses.settle(
                    wanted, wanting.getOrDefault(wanted, List.of()), others.getOrDefault(wanted, List.of()), store);
        }
        return addresses;
    }

    private Map<BillAddress, List<WorkRow>> others(
            Set<BillAddress> asked, Collection<WorkRow> formerRows, WorkStore store) {
        var rebuilt = new HashSet<Long>();
        formerRows.forEach(row -> rebuilt.add(row.id()));
        var others = new HashMap<BillAddress, List<WorkRow>>();
        store.wanting(asked).stream()
                .filter(row -> !rebuilt.contains(row.id()))
                .forEach(row -> others.computeIfAbsent(row.wantedAddress(), any -> new ArrayList<>())
                        .add(row));
        return others;
    }

    private void settle(BillAddress wanted, List<Work> works, List<WorkRow> others, WorkStore store) {
        var alone = works.size() + others.size() == 1;
        for (var work : works) {
            byWork.put(
                    work.id(),
                    alone
                            ? wanted
                            : new BillAddress(
                                    wanted.chamber(),
                                    Addressing.distinguished(
                                            wanted.key(), work.keys().first())));
        }
        for (var other : others) {
            if (alone && other.wanted() != null) {
                renamed.add(new Renamed(other, wanted, true));
            } else if (!alone && other.wanted() == null) {
                var key = Addressing.distinguished(wanted.key(), store.smallestKey(other.id()));
                renamed.add(new Renamed(other, new BillAddress(wanted.chamber(), key), false));
            }
        }
    }

    BillAddress of(Work work) {
        return java.util.Objects.requireNonNull(byWork.get(work.id()));
    }

    List<Renamed> renamed() {
        return renamed;
    }
}
