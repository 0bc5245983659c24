package org.hemicycle.cloud.legislation.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.VoteEvent;
import org.hemicycle.cloud.connectors.record.VoteEvent.Ballot;
import org.hemicycle.cloud.legislation.BillMembers;
import org.hemicycle.cloud.legislation.MemberAddress;
import org.hemicycle.cloud.legislation.web.BillView.BallotLine;
import org.hemicycle.cloud.legislation.web.BillView.VoteTable;
import org.hemicycle.ground.platform.web.Bar;
import org.hemicycle.ground.platform.web.Messages;
import org.jspecify.annotations.Nullable;

/** Votes as tables whose cells are drawn. */
final class VoteTables {
    private final Messages m;
    private final boolean ballots;
    private final BillMembers members;
    private final UnaryOperator<String> address;

    /**
     * Makes tables, with how each member voted or without.
     *
     * @param address makes an address of the site one in the reader's language
     */
    VoteTables(Messages m, boolean ballots, BillMembers members, UnaryOperator<String> address) {
        this.m = m;
        this.ballots = ballots;
        this.members = members;
        this.address = address;
    }

    VoteTable table(VoteEvent vote) {
        var most = Stream.of(vote.inFavour(), vote.against(), vote.abstained(), vote.absent())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        var bars = Stream.of(
                        bar("FOR", vote.inFavour(), most, "bars__for"),
                        bar("AGAINST", vote.against(), most, "bars__against"),
                        bar("ABSTAIN", vote.abstained(), most, "bars__other"),
                        bar("ABSENT", vote.absent(), most, "bars__other"))
                .filter(Objects::nonNull)
                .toList();
        return new VoteTable(
                vote.id() == null ? "" : vote.id(),
                vote.subject() == null ? m.text("legislation.bill.vote") : vote.subject(),
                vote.date() == null ? null : m.date(vote.date()),
                result(vote),
                bars,
                ballots ? vote.ballots().stream().map(one -> ballot(vote, one)).toList() : List.of());
    }

    private @Nullable String result(VoteEvent vote) {
        if (vote.passed() != null) {
            return m.text(vote.passed() ? "legislation.bill.passed" : "legislation.bill.notPassed");
        }
        return vote.result();
    }

    private @Nullable Bar bar(String position, @Nullable Integer count, int most, String tone) {
        if (count == null) {
            return null;
        }
        var share = most == 0 ? 0 : 100.0 * count / most;
        return new Bar(
                m.text("legislation.position." + position),
                m.number(count),
                String.format(Locale.ROOT, "%.1f", share),
                tone);
    }

    private BallotLine ballot(VoteEvent vote, Ballot ballot) {
        var position = ballot.position() == null ? ballot.words() : m.of("legislation.position", ballot.position());
        return new BallotLine(
                ballot.member(),
                members.of(vote, ballot).map(MemberAddress::page).map(address).orElse(null),
                ballot.party(),
                position);
    }
}
