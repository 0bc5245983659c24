package org.hemicycle.cloud.legislation.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hemicycle.cloud.connectors.record.BillDocument;
import org.hemicycle.cloud.connectors.record.Decision;
import org.hemicycle.cloud.connectors.record.Identifier;
import org.hemicycle.cloud.connectors.record.Link;
import org.hemicycle.cloud.connectors.record.Sponsor;
import org.hemicycle.cloud.connectors.record.Step;
import org.hemicycle.cloud.connectors.record.Subject;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.connectors.record.VoteEvent;
import org.hemicycle.cloud.legislation.Bill;
import org.hemicycle.cloud.legislation.BillSource;
import org.hemicycle.cloud.legislation.BillTopic;
import org.hemicycle.cloud.legislation.CurrentStage;
import org.hemicycle.cloud.legislation.FieldChange;
import org.jspecify.annotations.Nullable;

/** What changed between two states of a bill. Where a value stands in the source's record is no part of the bill. */
public final class Differences {
    private final List<FieldChange> changes = new ArrayList<>();

    private Differences() {}

    /** The fields that differ, in the order of the model. */
    public static List<FieldChange> between(Bill before, Bill after) {
        var found = new Differences();
        found.compare("address", before, after, bill -> bill.address().path());
        found.compare("kind", before, after, Bill::kind);
        found.compare("kindWords", before, after, Bill::kindWords);
        found.compare("number", before, after, Bill::number);
        found.compare("term", before, after, Bill::term);
        found.compare("initiator", before, after, Bill::initiator);
        found.compare("initiatorWords", before, after, Bill::initiatorWords);
        found.compare("introducedOn", before, after, Bill::introducedOn);
        found.compareItems("stage", before, after, bill -> List.of(bill.stage()), Differences::parts);
        found.compareItems("outcome", before, after, Differences::decision, Differences::parts);
        found.compareItems("identifiers", before, after, Bill::identifiers, Differences::parts);
        found.compareItems("titles", before, after, Bill::titles, Differences::parts);
        found.compareItems("sponsors", before, after, Bill::sponsors, Differences::parts);
        found.compareItems("subjects", before, after, Bill::subjects, Differences::parts);
        found.compareItems("topic", before, after, Bill::topics, Differences::parts);
        found.compareItems("steps", before, after, Bill::steps, Differences::parts);
        found.compareItems("documents", before, after, Bill::documents, Differences::parts);
        found.compareItems("votes", before, after, Bill::votes, Differences::parts);
        found.compareItems("links", before, after, Bill::links, Differences::parts);
        found.compareItems("addresses", before, after, Bill::addresses, one -> Map.of("value", one));
        found.compareItems("sources", before, after, Bill::sources, Differences::parts);
        return found.changes;
    }

    private void compare(String field, Bill before, Bill after, Function<Bill, @Nullable Object> value) {
        compareItems(field, before, after, bill -> listOf(value.apply(bill)), one -> Map.of("value", one.toString()));
    }

    private <T> void compareItems(
            String field,
            Bill before,
            Bill after,
            Function<Bill, List<T>> items,
            Function<T, Map<String, String>> parts) {
        var old = items.apply(before);
        var now = items.apply(after);
        if (old.equals(now)) {
            return;
        }
        var went = new ArrayList<>(old.stream().map(parts).toList());
        var came = new ArrayList<>(now.stream().map(parts).toList());
        for (var item : List.copyOf(went)) {
            if (came.remove(item)) {
                went.remove(item);
            }
        }
        if (!went.isEmpty() || !came.isEmpty()) {
            changes.add(new FieldChange(field, went, came));
        }
    }

    private static List<Object> listOf(@Nullable Object value) {
        return value == null ? List.of() : List.of(value);
    }

    private static List<Decision> decision(Bill bill) {
        var decision = bill.decision();
        return decision == null ? List.of() : List.of(decision);
    }

    private static Map<String, String> parts(CurrentStage stage) {
        return parts(
                "value", stage.stage(), "certainty", stage.certainty(), "words", stage.words(), "date", stage.date());
    }

    private static Map<String, String> parts(Decision decision) {
        return parts("value", decision.outcome(), "certainty", decision.certainty(), "words", decision.words());
    }

    private static Map<String, String> parts(Identifier one) {
        return parts("scheme", one.scheme(), "chamber", one.chamber(), "term", one.term(), "value", one.value());
    }

    private static Map<String, String> parts(Title one) {
        return parts(
                "type",
                one.type(),
                "text",
                one.text(),
                "language",
                one.language(),
                "chamber",
                one.chamber(),
                "from",
                one.from(),
                "to",
                one.to());
    }

    private static Map<String, String> parts(Sponsor one) {
        return parts(
                "name",
                one.name(),
                "kind",
                one.kind(),
                "id",
                one.id(),
                "party",
                one.party(),
                "role",
                one.role(),
                "first",
                one.first(),
                "coSponsors",
                one.coSponsors());
    }

    private static Map<String, String> parts(Subject one) {
        return parts("text", one.text(), "language", one.language(), "code", one.code(), "scheme", one.scheme());
    }

    private static Map<String, String> parts(BillTopic one) {
        return parts("value", one.topic(), "certainty", one.certainty());
    }

    private static Map<String, String> parts(Step one) {
        return parts(
                "date",
                one.date(),
                "chamber",
                one.chamber(),
                "body",
                one.body(),
                "words",
                one.words(),
                "code",
                one.code(),
                "detail",
                one.detail(),
                "stage",
                one.stage(),
                "certainty",
                one.certainty());
    }

    private static Map<String, String> parts(BillDocument one) {
        return parts(
                "title",
                one.title(),
                "version",
                one.version(),
                "date",
                one.date(),
                "chamber",
                one.chamber(),
                "language",
                one.language(),
                "mediaType",
                one.mediaType(),
                "url",
                one.url());
    }

    private static Map<String, String> parts(VoteEvent one) {
        return parts(
                "id",
                one.id(),
                "date",
                one.date(),
                "chamber",
                one.chamber(),
                "subject",
                one.subject(),
                "result",
                one.result(),
                "inFavour",
                one.inFavour(),
                "against",
                one.against(),
                "abstained",
                one.abstained(),
                "absent",
                one.absent(),
                "ballots",
                one.ballots().isEmpty() ? null : fingerprint(one.ballots()));
    }

    /** Ballots are too many to be told one by one. It is taken from their text, because hashes of enums differ by process. */
    private static String fingerprint(List<VoteEvent.Ballot> ballots) {
        return ballots.size() + " #" + Integer.toHexString(ballots.toString().hashCode());
    }

    private static Map<String, String> parts(Link one) {
        return parts(
                "type",
                one.type(),
                "scheme",
                one.target().scheme(),
                "chamber",
                one.target().chamber(),
                "term",
                one.target().term(),
                "value",
                one.target().value(),
                "words",
                one.words());
    }

    private static Map<String, String> parts(BillSource one) {
        return parts("connector", one.connector(), "work", one.work());
    }

    private static Map<String, String> parts(@Nullable Object... namesAndValues) {
        var parts = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                parts.put(Objects.requireNonNull(namesAndValues[i]).toString(), value.toString());
            }
        }
        return parts;
    }
}
