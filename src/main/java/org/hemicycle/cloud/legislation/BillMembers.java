package org.hemicycle.cloud.legislation;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemicycle.cloud.connectors.record.Sponsor;
import org.hemicycle.cloud.connectors.record.VoteEvent;
import org.hemicycle.cloud.legislation.model.WorkKey;
import org.jspecify.annotations.Nullable;

/** Which sponsors and voters of a bill are members that we hold: by the source's key of the person or another
 * identifier that it gives, never by name. */
public final class BillMembers {
    private final Map<Object, String> saidBy = new IdentityHashMap<>();
    private final Map<WorkKey, MemberAddress> known;

    private BillMembers(Map<Object, String> saidBy, Map<WorkKey, MemberAddress> known) {
        this.saidBy.putAll(saidBy);
        this.known = Map.copyOf(known);
    }

    /** None is known yet; hears from which source each sponsor and vote comes. */
    static BillMembers unknown(Map<Object, String> saidBy) {
        return new BillMembers(saidBy, Map.of());
    }

    BillMembers knowing(Map<WorkKey, MemberAddress> members) {
        return new BillMembers(saidBy, members);
    }

    /** The persons that the bill names by an id. */
    Set<WorkKey> persons(Bill bill, boolean ballots) {
        var persons = new HashSet<WorkKey>();
        bill.sponsors().forEach(sponsor -> add(persons, sponsor, idOf(sponsor)));
        if (ballots) {
            bill.votes().forEach(vote -> vote.ballots().forEach(ballot -> add(persons, vote, ballot.memberId())));
        }
        return persons;
    }

    private void add(Set<WorkKey> persons, Object said, @Nullable String id) {
        var connector = saidBy.get(said);
        if (connector != null && id != null) {
            persons.add(new WorkKey(connector, id));
        }
    }

    /** The member that a sponsor is. */
    public Optional<MemberAddress> of(Sponsor sponsor) {
        return find(sponsor, idOf(sponsor));
    }

    /** The member that cast a ballot. */
    public Optional<MemberAddress> of(VoteEvent vote, VoteEvent.Ballot ballot) {
        return find(vote, ballot.memberId());
    }

    private static @Nullable String idOf(Sponsor sponsor) {
        return sponsor.kind() == Sponsor.Kind.BODY ? null : sponsor.id();
    }

    private Optional<MemberAddress> find(Object said, @Nullable String id) {
        var connector = saidBy.get(said);
        return connector == null || id == null
                ? Optional.empty()
                : Optional.ofNullable(known.get(new WorkKey(connector, id)));
    }
}
