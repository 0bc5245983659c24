package org.hemicycle.cloud.legislation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.hemicycle.cloud.connectors.record.Member;
import org.hemicycle.cloud.legislation.PartTaken.Some;
import org.hemicycle.cloud.legislation.model.DeclaredSource;
import org.hemicycle.cloud.legislation.model.WorkKey;
import org.hemicycle.cloud.legislation.store.DeclaredSourceStore;
import org.hemicycle.cloud.legislation.store.MemberRow;
import org.hemicycle.cloud.legislation.store.MemberSearch;
import org.hemicycle.cloud.legislation.store.MemberStore;
import org.hemicycle.cloud.legislation.store.ReadingStore;
import org.hemicycle.cloud.legislation.store.RecordStore;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.ground.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of parliaments, as parliaments publish them: who sits where, and what they did in the legislation we hold. */
@Service
public class Members {
    private static final int ADDRESSES = 2_000;

    private final MemberStore members;
    private final MemberSearch search;
    private final DeclaredSourceStore sources;
    private final RecordStore records;
    private final ReadingStore readings;
    private final Clock clock;

    Members(
            MemberStore members,
            MemberSearch search,
            DeclaredSourceStore sources,
            RecordStore records,
            ReadingStore readings,
            Clock clock) {
        this.members = members;
        this.search = search;
        this.sources = sources;
        this.records = records;
        this.readings = readings;
        this.clock = clock;
    }

    /** A record that a member is built from: where and when it was had. */
    public record Origin(String stream, String key, String address, Instant fetchedAt) {}

    /** The members that are asked for, by name. */
    @Transactional(readOnly = true)
    public MemberList find(MemberQuery query) {
        var found = search.find(query, clock.instant());
        var country = query.country();
        return new MemberList(
                found.items(),
                found.total(),
                query.page(),
                query.size(),
                country == null ? List.of() : given(country),
                country == null ? MemberList.Choices.NONE : search.choices(country));
    }

    private List<MemberList.Source> given(String country) {
        var given = search.given(country);
        var declared = given.isEmpty() ? Map.<String, DeclaredSource>of() : sources.all();
        var all = new ArrayList<MemberList.Source>();
        for (var one : given) {
            var source = declared.get(one.connector());
            if (source != null) {
                all.add(new MemberList.Source(credit(source, ""), one.members(), one.asOf()));
            }
        }
        return all;
    }

    /** How many members of a parliament are here. */
    @Transactional(readOnly = true)
    public long count(String country) {
        return search.given(country).stream()
                .mapToLong(MemberSearch.Given::members)
                .sum();
    }

    /** The member of a country with that key. Throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public KnownMember at(String country, String key) {
        return known(row(country, key));
    }

    /** The member with that key, by any chamber in which the person has a seat. Throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public KnownMember at(MemberAddress address) {
        var row = row(address.country(), address.key());
        var sits = row.address().chamber().equals(address.chamber())
                || row.profile().mandates().stream().map(Mandate::chamber).anyMatch(address.chamber()::equals);
        if (!sits) {
            throw new NotFound("member " + address.path());
        }
        return known(row);
    }

    private MemberRow row(String country, String key) {
        return members.at(country, key).orElseThrow(() -> new NotFound("member " + country + "/" + key));
    }

    private KnownMember known(MemberRow row) {
        var source = sources.all().get(row.person().connector());
        if (source == null) {
            throw new IllegalStateException("a member of an unknown source: " + row.person());
        }
        return new KnownMember(
                row.address(),
                row.person().key(),
                row.profile(),
                credit(source, row.person().key()),
                row.sample(),
                row.revision(),
                row.asOf(),
                row.learnedAt(),
                row.changedAt(),
                row.removedAt());
    }

    private static BillSource credit(DeclaredSource source, String key) {
        return new BillSource(source.connector(), source.title(), key, source.licence(), source.home(), List.of());
    }

    /** The bills that a member put forward, the newest first. */
    @Transactional(readOnly = true)
    public Some<PartTaken.Put> bills(KnownMember member, int limit, int offset) {
        return search.put(key(member), member.profile().aliases(), limit, offset);
    }

    /** The votes that a member cast, the latest first. */
    @Transactional(readOnly = true)
    public Some<PartTaken.Cast> votes(KnownMember member, int limit, int offset) {
        return search.cast(key(member), member.profile().aliases(), limit, offset);
    }

    /** The records that a member is built from. */
    @Transactional(readOnly = true)
    public List<Origin> origins(KnownMember member) {
        var about = new WorkKey(member.source().connector(), Member.workOf(member.person()));
        var its = records.about(List.of(about)).stream()
                .map(RecordStore.Placed::record)
                .toList();
        var fragments = its.stream().map(one -> one.fragment()).distinct().toList();
        var origins = readings.origins(fragments);
        return its.stream()
                .filter(one -> origins.containsKey(one.fragment()))
                .map(one -> {
                    var origin = java.util.Objects.requireNonNull(origins.get(one.fragment()));
                    return new Origin(one.record().stream(), one.record().key(), origin.address(), origin.fetchedAt());
                })
                .toList();
    }

    /** What we learned of a member and when, newest first. */
    @Transactional(readOnly = true)
    public List<Revision> history(KnownMember member) {
        var row = row(member.address().country(), member.address().key());
        var revisions = new ArrayList<>(members.history(row.id()));
        revisions.add(new Revision(1, row.learnedAt(), null, Cause.SOURCE, List.of(), null));
        return revisions;
    }

    /** Which sponsors of a bill, and if asked for which voters, are members that we hold. */
    @Transactional(readOnly = true)
    public BillMembers of(KnownBill bill, boolean ballots) {
        return bill.people().knowing(members.addresses(bill.people().persons(bill.bill(), ballots)));
    }

    /** How many parts {@link #addresses} has. */
    @Transactional(readOnly = true)
    public long addressPages() {
        return (members.largestId() + ADDRESSES - 1) / ADDRESSES;
    }

    /** The addresses of all members that are no samples, in parts that stay the same when others are added; the first is 1. */
    @Transactional(readOnly = true)
    public List<MemberAddress> addresses(long part) {
        return members.addresses((part - 1) * ADDRESSES, part * ADDRESSES);
    }

    private static WorkKey key(KnownMember member) {
        return new WorkKey(member.source().connector(), member.person());
    }
}
