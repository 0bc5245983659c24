package org.hemicycle.cloud.legislation.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.hemicycle.cloud.connectors.record.BillDocument;
import org.hemicycle.cloud.connectors.record.Content;
import org.hemicycle.cloud.connectors.record.Link;
import org.hemicycle.cloud.connectors.record.Sponsor;
import org.hemicycle.cloud.connectors.record.Subject;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.connectors.record.VoteEvent;
import org.jspecify.annotations.Nullable;

/** The lists of a bill from several strands: what two sources say alike stands once, as the leading one says it. */
final class Lists {
    private Lists() {}

    static List<Said<Title>> titles(List<Strand> strands) {
        return join(
                strands,
                "titles",
                Content::titles,
                Title::at,
                title -> Arrays.asList(title.type(), title.text(), title.language()),
                title -> Arrays.asList(title.type(), Folding.fold(title.text()), title.language()));
    }

    static List<Said<Sponsor>> sponsors(List<Strand> strands) {
        return join(
                strands,
                "sponsors",
                Content::sponsors,
                Sponsor::at,
                one -> Arrays.asList(one.name(), one.kind(), one.id(), one.party(), one.role()),
                one -> Folding.fold(one.name()));
    }

    static List<Said<Subject>> subjects(List<Strand> strands) {
        return join(
                strands,
                "subjects",
                Content::subjects,
                Subject::at,
                one -> Arrays.asList(one.text(), one.language(), one.code(), one.scheme()),
                one -> Arrays.asList(Folding.fold(one.text()), one.language()));
    }

    static List<Said<BillDocument>> documents(List<Strand> strands) {
        return join(
                strands,
                "documents",
                Content::documents,
                BillDocument::at,
                one -> Arrays.asList(
                        one.title(),
                        one.version(),
                        one.date(),
                        one.chamber(),
                        one.language(),
                        one.mediaType(),
                        one.url()),
                one -> one.url() != null
                        ? Arrays.asList(one.url(), one.title())
                        : Arrays.asList(Folding.fold(one.title()), one.version(), one.date(), one.language()));
    }

    static List<Said<Link>> links(List<Strand> strands) {
        return join(
                strands,
                "links",
                Content::links,
                Link::at,
                one -> Arrays.asList(one.type(), one.target()),
                one -> Arrays.asList(one.type(), one.target()));
    }

    /** Votes with the same id are one vote: totals from one stream, ballots from another. */
    static List<Said<VoteEvent>> votes(List<Strand> strands) {
        var votes = new ArrayList<Said<VoteEvent>>();
        for (var strand : strands) {
            var byId = new LinkedHashMap<String, Said<VoteEvent>>();
            var kept = strand.list("votes", Content::votes, VoteEvent::at);
            for (var said : strand.all("votes", Content::votes, VoteEvent::at)) {
                var id = said.value().id();
                if (id != null) {
                    byId.merge(id, said, (earlier, later) -> later.with(vote -> fill(vote, earlier.value())));
                }
            }
            var seen = new HashSet<Object>();
            for (var said : kept) {
                var id = said.value().id();
                if (seen.add(id != null ? id : withoutPlace(said.value()))) {
                    votes.add(id != null ? byId.getOrDefault(id, said) : said);
                }
            }
        }
        return votes;
    }

    private static Object withoutPlace(VoteEvent vote) {
        return Arrays.asList(
                vote.date(),
                vote.chamber(),
                vote.subject(),
                vote.result(),
                vote.inFavour(),
                vote.against(),
                vote.abstained(),
                vote.ballots());
    }

    private static VoteEvent fill(VoteEvent vote, VoteEvent other) {
        return new VoteEvent(
                vote.id(),
                or(vote.date(), other.date()),
                or(vote.chamber(), other.chamber()),
                or(vote.subject(), other.subject()),
                or(vote.result(), other.result()),
                or(vote.passed(), other.passed()),
                or(vote.inFavour(), other.inFavour()),
                or(vote.against(), other.against()),
                or(vote.abstained(), other.abstained()),
                or(vote.absent(), other.absent()),
                vote.ballots().isEmpty() ? other.ballots() : vote.ballots(),
                or(vote.at(), other.at()));
    }

    private static <T> @Nullable T or(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }

    /** Items of one source are the same where they are equal, those of two sources where they are alike. */
    private static <T> List<Said<T>> join(
            List<Strand> strands,
            String field,
            Function<Content, List<T>> items,
            Function<T, @Nullable String> at,
            Function<T, Object> equal,
            Function<T, Object> alike) {
        var joined = new ArrayList<Said<T>>();
        var alone = strands.size() == 1;
        var heard = new HashMap<Object, WorkKey>();
        for (var strand : strands) {
            var own = new HashSet<Object>();
            for (var said : strand.list(field, items, at)) {
                var by = alone ? null : heard.putIfAbsent(alike.apply(said.value()), strand.key());
                if ((by == null || by.equals(strand.key())) && own.add(equal.apply(said.value()))) {
                    joined.add(said);
                }
            }
        }
        return joined;
    }
}
