package org.hemicycle.cloud.legislation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hemicycle.cloud.connectors.record.Link;
import org.hemicycle.cloud.connectors.record.Sponsor;
import org.hemicycle.cloud.connectors.record.VoteEvent;
import org.hemicycle.cloud.legislation.intake.Partition;
import org.hemicycle.cloud.legislation.model.BillBuilder;
import org.hemicycle.cloud.legislation.model.Folding;
import org.hemicycle.cloud.legislation.model.StoredRecord;
import org.hemicycle.cloud.legislation.model.Trace;
import org.hemicycle.cloud.legislation.model.WorkKey;
import org.hemicycle.cloud.legislation.store.AddressStore;
import org.hemicycle.cloud.legislation.store.CountStore;
import org.hemicycle.cloud.legislation.store.DeclaredSourceStore;
import org.hemicycle.cloud.legislation.store.HistoryStore;
import org.hemicycle.cloud.legislation.store.NameStore;
import org.hemicycle.cloud.legislation.store.ReadingStore;
import org.hemicycle.cloud.legislation.store.RecordStore;
import org.hemicycle.cloud.legislation.store.WorkRow;
import org.hemicycle.cloud.legislation.store.WorkStore;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.ground.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bills and acts: what they are, how they changed, how we know it, and which belong together. */
@Service
public class Legislation {
    private static final int ADDRESSES = 2_000;

    private static final Comparator<BillCard> NEWEST = Comparator.comparing(BillCard::sample)
            .thenComparing(BillCard::introducedOn, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(bill -> bill.address().path());

    private final WorkStore works;
    private final AddressStore formerAddresses;
    private final RecordStore records;
    private final DeclaredSourceStore sources;
    private final NameStore names;
    private final HistoryStore history;
    private final ReadingStore readings;
    private final CountStore counts;
    private final Partition partition;

    Legislation(
            WorkStore works,
            AddressStore formerAddresses,
            RecordStore records,
            DeclaredSourceStore sources,
            NameStore names,
            HistoryStore history,
            ReadingStore readings,
            CountStore counts,
            Partition partition) {
        this.works = works;
        this.formerAddresses = formerAddresses;
        this.records = records;
        this.sources = sources;
        this.names = names;
        this.history = history;
        this.readings = readings;
        this.counts = counts;
        this.partition = partition;
    }

    /** What stands at an address: a bill, or the way to it by any other of its names. Throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public BillLookup at(BillAddress address) {
        var row = works.at(address);
        if (row.isPresent()) {
            return new BillLookup.Found(known(row.get()));
        }
        var former = formerAddresses.formerlyAt(address);
        return former.isEmpty() ? byName(address) : leadTo(former, true);
    }

    private BillLookup byName(BillAddress address) {
        var known = names.worksKnownAs(address);
        if (known.isEmpty()) {
            throw new NotFound("bill " + address.path());
        }
        return leadTo(known, false);
    }

    private BillLookup leadTo(Collection<Long> found, boolean former) {
        var cards = works.cards(found);
        return cards.size() == 1
                ? new BillLookup.Moved(cards.getFirst().address(), former)
                : new BillLookup.Several(cards);
    }

    private KnownBill known(WorkRow row) {
        var its = recordsOf(row);
        var saidBy = new java.util.IdentityHashMap<Object, String>();
        Trace people = (field, value, by, path) -> {
            if (value instanceof Sponsor || value instanceof VoteEvent) {
                saidBy.put(value, by.record().connector());
            }
        };
        var bill = new BillBuilder(sources.all()).build(its, people).at(row.address());
        return new KnownBill(
                bill,
                row.revision(),
                row.learnedAt(),
                row.changedAt(),
                row.removedAt(),
                related(row, bill),
                its.stream().map(Legislation::state).toList(),
                BillMembers.unknown(saidBy));
    }

    private List<StoredRecord> recordsOf(WorkRow row) {
        return records.ofWorks(List.of(row.id())).getOrDefault(row.id(), List.of());
    }

    private List<KnownBill.Related> related(WorkRow row, Bill bill) {
        if (bill.links().isEmpty()) {
            return List.of();
        }
        var related = new ArrayList<KnownBill.Related>();
        for (var linked : names.linkedFrom(row.id())) {
            bill.links().stream()
                    .filter(link -> link.type() == linked.type()
                            && link.target().scheme().equals(linked.to().scheme())
                            && Folding.fold(link.target().value())
                                    .equals(linked.to().folded()))
                    .findFirst()
                    .ifPresent(link -> related.add(new KnownBill.Related(link, linked.bill())));
        }
        return related;
    }

    private static KnownBill.RecordState state(StoredRecord stored) {
        var record = stored.record();
        return new KnownBill.RecordState(
                record.connector(),
                record.stream(),
                record.key(),
                stored.fragment(),
                record.at(),
                record.dated(),
                stored.changedAt(),
                stored.removedAt());
    }

    /** What we learned of a bill and when, newest first. Throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public List<Revision> history(BillAddress address) {
        var row = row(address);
        var revisions = new ArrayList<>(history.of(row.id()));
        revisions.add(new Revision(1, row.learnedAt(), null, Cause.SOURCE, List.of(), null));
        return revisions;
    }

    /** For each value of a bill where it comes from. Throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public List<ProvenanceValue> provenance(BillAddress address) {
        var its = recordsOf(row(address));
        var origins = readings.origins(
                its.stream().map(StoredRecord::fragment).distinct().toList());
        var values = new ArrayList<ProvenanceValue>();
        new BillBuilder(sources.all()).build(its, (field, value, by, path) -> {
            var origin = origins.get(by.fragment());
            if (origin == null) {
                throw new IllegalStateException("record without a reading: " + by.id());
            }
            var record = by.record();
            values.add(new ProvenanceValue(
                    field,
                    Shown.of(value),
                    record.connector(),
                    record.stream(),
                    record.key(),
                    path,
                    record.at(),
                    by.fragment(),
                    origin.address(),
                    origin.fetchedAt(),
                    by.derived()));
        });
        return values;
    }

    /** Bills that are linked to this one or share an identifier with it, each with the reason. Throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public List<SimilarBill> similar(BillAddress address) {
        var row = row(address);
        var reasons = new LinkedHashMap<BillCard, List<SimilarBill.Reason>>();
        names.linkedFrom(row.id())
                .forEach(linked -> add(reasons, linked.bill(), SimilarBill.Why.LINKS_TO, words(linked)));
        names.linkingTo(row.id())
                .forEach(linked -> add(reasons, linked.bill(), SimilarBill.Why.LINKED_FROM, words(linked)));
        names.sharingNames(row.id())
                .forEach((bill, name) -> add(reasons, bill, SimilarBill.Why.SHARED_IDENTIFIER, name));
        return reasons.entrySet().stream()
                .map(one -> new SimilarBill(one.getKey(), one.getValue()))
                .toList();
    }

    private static String words(NameStore.Linked linked) {
        return linked.words() != null ? linked.words() : linked.type().name();
    }

    private static void add(
            Map<BillCard, List<SimilarBill.Reason>> reasons, BillCard bill, SimilarBill.Why why, String words) {
        var known = reasons.computeIfAbsent(bill, any -> new ArrayList<>());
        var reason = new SimilarBill.Reason(why, words);
        if (!known.contains(reason)) {
            known.add(reason);
        }
    }

    /** How many parts {@link #addresses} has. */
    @Transactional(readOnly = true)
    public long addressPages() {
        return (works.largestId() + ADDRESSES - 1) / ADDRESSES;
    }

    /** The addresses of all bills that are no samples, in parts that stay the same when others are added; the first is 1. */
    @Transactional(readOnly = true)
    public List<BillAddress> addresses(long part) {
        return works.addresses((part - 1) * ADDRESSES, part * ADDRESSES);
    }

    /** The bills introduced last, one of each country, the newest first; samples follow what parliaments published. */
    @Transactional(readOnly = true)
    public List<BillCard> newest(int limit) {
        var countries = new HashSet<String>();
        return works.newestOfEachChamber().stream()
                .sorted(NEWEST)
                .filter(bill -> countries.add(bill.address().country()))
                .limit(limit)
                .toList();
    }

    /** Number of bills and acts of each chamber of origin. */
    @Transactional(readOnly = true)
    public Map<String, Long> billsByChamber() {
        var byChamber = new TreeMap<String, Long>();
        counts.works().forEach((dimension, number) -> {
            if (dimension.name().equals("chamber")) {
                byChamber.put(dimension.value(), number);
            }
        });
        return byChamber;
    }

    /**
     * Undoes a merge: what one source says under its own key stands for itself from now on, whatever identifiers it shares
     * with the rest of the bill. Throws {@link NotFound} where the bill is not built from it.
     *
     * @param because why it is another bill, for those who wonder later
     */
    @Transactional
    public void split(BillAddress address, String connector, String sourceKey, String because) {
        works.lock();
        var part = new WorkKey(connector, sourceKey);
        var its = recordsOf(row(address));
        if (its.stream().noneMatch(record -> record.workKey().equals(part))) {
            throw new NotFound(connector + " " + sourceKey + " in bill " + address.path());
        }
        partition.split(part, its, because);
    }

    /** Takes back every decision to keep that work of a source apart; it is joined again where its identifiers say so. */
    @Transactional
    public void rejoin(String connector, String sourceKey) {
        works.lock();
        partition.rejoin(new WorkKey(connector, sourceKey));
    }

    private WorkRow row(BillAddress address) {
        return works.at(address).orElseThrow(() -> new NotFound("bill " + address.path()));
    }

    /** The links of a bill that lead to none we have. */
    public static List<Link> unresolved(KnownBill known) {
        return known.bill().links().stream()
                .filter(link -> known.related().stream()
                        .noneMatch(related -> related.link().equals(link)))
                .toList();
    }
}
