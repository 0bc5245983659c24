package org.hemicycle.cloud.legislation.intake;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.legislation.Bill;
import org.hemicycle.cloud.legislation.FieldChange;
import org.hemicycle.cloud.legislation.model.BillBuilder;
import org.hemicycle.cloud.legislation.model.DeclaredSource;
import org.hemicycle.cloud.legislation.model.Differences;
import org.hemicycle.cloud.legislation.model.Joining;
import org.hemicycle.cloud.legislation.model.Name;
import org.hemicycle.cloud.legislation.model.StoredRecord;
import org.hemicycle.cloud.legislation.model.Strand;
import org.hemicycle.cloud.legislation.model.WorkKey;
import org.hemicycle.cloud.legislation.store.AddressStore;
import org.hemicycle.cloud.legislation.store.ApartStore;
import org.hemicycle.cloud.legislation.store.CountStore;
import org.hemicycle.cloud.legislation.store.HistoryStore;
import org.hemicycle.cloud.legislation.store.NameStore;
import org.hemicycle.cloud.legislation.store.WorkRow;
import org.hemicycle.cloud.legislation.store.WorkStore;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.ground.platform.changes.Change;
import org.hemicycle.ground.platform.changes.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rebuilds the works that a change touches: joins their strands, builds the bills, writes what differs with its history, and
 * logs the change.
 */
@Component
class Rebuilding {
    private final WorkStore works;
    private final AddressStore formerAddresses;
    private final ApartStore decisions;
    private final NameStore names;
    private final HistoryStore history;
    private final CountStore counts;
    private final Changes changes;

    Rebuilding(
            WorkStore works,
            AddressStore formerAddresses,
            ApartStore decisions,
            NameStore names,
            HistoryStore history,
            CountStore counts,
            Changes changes) {
        this.works = works;
        this.formerAddresses = formerAddresses;
        this.decisions = decisions;
        this.names = names;
        this.history = history;
        this.counts = counts;
        this.changes = changes;
    }

    /** Why a work changed, by the records of it that changed. */
    interface Reason {
        Cause of(Collection<StoredRecord> changed);
    }

    /** Rebuilds; gives for each record after the change the work it belongs to now, none where it makes no work. */
    Map<Long, Long> rebuild(Affected affected, Map<String, DeclaredSource> sources, Reason reason, Instant now) {
        return new Round(affected, sources, reason, now).run();
    }

    private final class Round {
        private final Affected affected;
        private final BillBuilder builder;
        private final Reason reason;
        private final Instant now;
        private final Map<Long, WorkRow> rows = new LinkedHashMap<>();
        private final Map<Long, List<StoredRecord>> before;
        private final List<Change> log = new ArrayList<>();
        private final Map<CountStore.Dimension, Long> counted = new HashMap<>();

        Round(Affected affected, Map<String, DeclaredSource> sources, Reason reason, Instant now) {
            this.affected = affected;
            this.builder = new BillBuilder(sources);
            this.reason = reason;
            this.now = now;
            this.before = affected.before();
            works.byIds(affected.works()).forEach(row -> rows.put(row.id(), row));
        }

        Map<Long, Long> run() {
            var built = build();
            var addresses = Addresses.of(built, rows.values(), works);
            rename(addresses.renamed());
            var kept = new HashSet<Long>();
            built.forEach(work -> kept.add(work.id()));
            insert(built.stream().filter(Work::isNew).toList(), addresses);
            update(built.stream().filter(work -> !work.isNew()).toList(), addresses);
            rows.values().stream().filter(row -> !kept.contains(row.id())).forEach(row -> dissolve(row, built));
            new NameChanges(names, rows.keySet(), now).write(built, addresses);
            count(built);
            changes.append(log);
            counts.addWorks(counted);
            var workOf = new HashMap<Long, Long>();
            built.forEach(work -> work.records().forEach(record -> workOf.put(record.id(), work.id())));
            return workOf;
        }

        private List<Work> build() {
            var strands = affected.strands();
            var named = new LinkedHashMap<WorkKey, Set<Name>>();
            strands.forEach((key, strand) -> named.put(key, strand.identifyingNames()));
            var apart = strands.size() < 2 ? List.<Joining.Apart>of() : decisions.keptApart(strands.keySet());
            var groups = Joining.works(named, apart).stream()
                    .filter(group -> group.stream().anyMatch(key -> strandKind(strands, key) != RecordKind.PART))
                    .toList();
            var ids = idsOf(groups);
            var recordsOf = new HashMap<WorkKey, List<StoredRecord>>();
            affected.after()
                    .forEach(record -> recordsOf
                            .computeIfAbsent(record.workKey(), any -> new ArrayList<>())
                            .add(record));
            var built = new ArrayList<Work>(groups.size());
            for (int i = 0; i < groups.size(); i++) {
                SortedSet<WorkKey> keys = new TreeSet<>(groups.get(i));
                var records = keys.stream()
                        .flatMap(key -> recordsOf.getOrDefault(key, List.of()).stream())
                        .toList();
                built.add(new Work(ids.get(i), rows.get(ids.get(i)), keys, records, builder.build(records)));
            }
            return built;
        }

        private static RecordKind strandKind(Map<WorkKey, Strand> strands, WorkKey key) {
            return requireNonNull(strands.get(key)).kind();
        }

        /** Each old work lives on in the group that has most of its strands; a group keeps the oldest of its works. */
        private List<Long> idsOf(List<Set<WorkKey>> groups) {
            var groupOf = new HashMap<WorkKey, Integer>();
            for (int i = 0; i < groups.size(); i++) {
                for (var key : groups.get(i)) {
                    groupOf.put(key, i);
                }
            }
            var ids = new ArrayList<@Nullable Long>(java.util.Collections.nCopies(groups.size(), null));
            rows.keySet().stream().sorted().forEach(work -> {
                var group = heir(work, groupOf);
                if (group != null && ids.get(group) == null) {
                    ids.set(group, work);
                }
            });
            var fresh = works.newIds((int) ids.stream().filter(Objects::isNull).count())
                    .iterator();
            ids.replaceAll(id -> id == null ? fresh.next() : id);
            return ids.stream().map(Objects::requireNonNull).toList();
        }

        private @Nullable Integer heir(long work, Map<WorkKey, Integer> groupOf) {
            var shares = new HashMap<Integer, TreeSet<WorkKey>>();
            for (var record : before.getOrDefault(work, List.of())) {
                var group = groupOf.get(record.workKey());
                if (group != null) {
                    shares.computeIfAbsent(group, any -> new TreeSet<>()).add(record.workKey());
                }
            }
            return shares.entrySet().stream()
                    .min(Comparator.<Map.Entry<Integer, TreeSet<WorkKey>>>comparingInt(
                                    share -> -share.getValue().size())
                            .thenComparing(share -> share.getValue().first()))
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }

        private void insert(List<Work> fresh, Addresses addresses) {
            works.insert(fresh.stream().map(work -> row(work, addresses)).toList(), now);
            for (var work : fresh) {
                var address = addresses.of(work);
                if (partedFromAnother(work)) {
                    formerAddresses.giveBack(address, work.id());
                }
                log.add(Change.of(address.ref(), 1, Audience.PUBLIC, cause(work)));
            }
        }

        private boolean partedFromAnother(Work work) {
            return before.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(record -> work.keys().contains(record.workKey()));
        }

        private WorkStore.NewWork row(Work work, Addresses addresses) {
            var address = addresses.of(work);
            var plain = work.bill().address();
            var removedAt = work.row() == null ? null : work.row().removedAt();
            return new WorkStore.NewWork(
                    work.id(),
                    work.bill().at(address),
                    address.equals(plain) ? null : plain.key(),
                    work.removed() ? (removedAt == null ? now : removedAt) : null);
        }

        private void update(List<Work> known, Addresses addresses) {
            var written = new ArrayList<WorkStore.NewWork>();
            var learned = new ArrayList<HistoryStore.Learned>();
            for (var work : known) {
                var row = requireNonNull(work.row());
                var bill = work.bill().at(addresses.of(work));
                var differences = differences(work, row, bill);
                if (!differences.isEmpty()) {
                    written.add(row(work, addresses));
                    learned.add(new HistoryStore.Learned(
                            work.id(), row.revision() + 1, happenedAt(work), cause(work), differences));
                    move(row, bill);
                    log.add(Change.of(bill.address().ref(), row.revision() + 1, Audience.PUBLIC, cause(work)));
                }
            }
            works.update(written, now);
            history.add(learned, now);
        }

        private List<FieldChange> differences(Work work, WorkRow row, Bill bill) {
            var old = before.get(work.id());
            var differences = new ArrayList<>(
                    old == null
                            ? List.<FieldChange>of()
                            : Differences.between(builder.build(old).at(row.address()), bill));
            if ((row.removedAt() != null) != work.removed()) {
                differences.add(new FieldChange(
                        "removed",
                        List.of(Map.of("value", String.valueOf(!work.removed()))),
                        List.of(Map.of("value", String.valueOf(work.removed())))));
            }
            return differences;
        }

        private void move(WorkRow row, Bill bill) {
            if (!row.address().equals(bill.address())) {
                formerAddresses.giveUp(bill.address());
                formerAddresses.addFormerAddress(row.address(), row.id(), now);
                log.add(Change.of(row.address().ref(), row.revision() + 1, Audience.PUBLIC, Cause.REMOVAL));
            }
        }

        /** Other works that must make room for a rebuilt one, or need to no longer. */
        private void rename(List<Addresses.Renamed> renamed) {
            for (var one : renamed) {
                var row = one.work();
                works.rename(
                        row.id(),
                        one.to(),
                        one.plain() ? null : row.wantedAddress().key(),
                        now);
                formerAddresses.giveUp(one.to());
                formerAddresses.addFormerAddress(row.address(), row.id(), now);
                history.add(
                        List.of(new HistoryStore.Learned(
                                row.id(),
                                row.revision() + 1,
                                null,
                                Cause.SOURCE,
                                List.of(new FieldChange(
                                        "address",
                                        List.of(Map.of("value", row.address().path())),
                                        List.of(Map.of("value", one.to().path())))))),
                        now);
                log.add(Change.of(row.address().ref(), row.revision() + 1, Audience.PUBLIC, Cause.REMOVAL));
                log.add(Change.of(one.to().ref(), row.revision() + 1, Audience.PUBLIC, Cause.SOURCE));
            }
        }

        /** A work that is merged into another leaves everything to it; one that is no work any more goes. */
        private void dissolve(WorkRow row, List<Work> built) {
            var keys = new HashSet<WorkKey>();
            before.getOrDefault(row.id(), List.of()).forEach(record -> keys.add(record.workKey()));
            built.stream()
                    .filter(work -> work.keys().stream().anyMatch(keys::contains))
                    .findFirst()
                    .ifPresent(heir -> formerAddresses.bequeath(row, heir.id(), now));
            works.delete(row.id());
            log.add(Change.of(row.address().ref(), row.revision() + 1, Audience.PUBLIC, Cause.REMOVAL));
        }

        private Cause cause(Work work) {
            return reason.of(work.records().stream()
                    .filter(record -> affected.isChanged(record.id()))
                    .toList());
        }

        private @Nullable Instant happenedAt(Work work) {
            return work.records().stream()
                    .filter(record -> affected.isChanged(record.id()))
                    .map(record -> record.record().dated())
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }

        private void count(List<Work> built) {
            before.forEach((work, records) -> {
                var row = rows.get(work);
                if (row != null) {
                    count(records, row.address().chamber(), -1);
                }
            });
            built.forEach(work -> count(work.records(), work.bill().address().chamber(), 1));
            counted.values().removeIf(number -> number == 0);
        }

        private void count(Collection<StoredRecord> records, String chamber, long by) {
            counted.merge(new CountStore.Dimension("chamber", chamber), by, Long::sum);
            records.stream()
                    .map(record -> record.record().connector())
                    .distinct()
                    .forEach(connector ->
                            counted.merge(new CountStore.Dimension("connector", connector), by, Long::sum));
        }
    }
}
