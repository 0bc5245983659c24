package org.hemicycle.cloud.connectors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hemicycle.cloud.connectors.record.BillDocument;
import org.hemicycle.cloud.connectors.record.Decision;
import org.hemicycle.cloud.connectors.record.Identifier;
import org.hemicycle.cloud.connectors.record.Link;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.hemicycle.cloud.connectors.record.Sponsor;
import org.hemicycle.cloud.connectors.record.Status;
import org.hemicycle.cloud.connectors.record.Step;
import org.hemicycle.cloud.connectors.record.Subject;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.connectors.record.VoteEvent;
import org.jspecify.annotations.Nullable;

/** A source record in the form of the golden files: foreign text as SHA-256, what is missing or empty left away. */
final class GoldenRecord {
    private final Map<String, Object> fields = new TreeMap<>();

    private GoldenRecord() {}

    static Map<String, Object> of(SourceRecord record) {
        var content = record.content();
        return new GoldenRecord()
                .with("stream", record.stream())
                .with("key", record.key())
                .with("work", record.work())
                .with("kind", record.kind())
                .with("slug", content.slug())
                .with("chamber", content.chamber())
                .with("term", content.term())
                .with("number", content.number())
                .with("introducedOn", content.introducedOn())
                .with("initiator", content.initiator())
                .with("identifiers", list(content.identifiers(), GoldenRecord::identifier))
                .with("titles", list(content.titles(), GoldenRecord::title))
                .with("sponsors", list(content.sponsors(), GoldenRecord::sponsor))
                .with("subjects", list(content.subjects(), GoldenRecord::subject))
                .with("steps", list(content.steps(), GoldenRecord::step))
                .with("status", status(content.status()))
                .with("outcome", outcome(content.decision()))
                .with("documents", list(content.documents(), GoldenRecord::document))
                .with("votes", list(content.votes(), GoldenRecord::vote))
                .with("links", list(content.links(), GoldenRecord::link))
                .with("addresses", content.addresses())
                .fields;
    }

    private static Map<String, Object> identifier(Identifier identifier) {
        return new GoldenRecord()
                .with("scheme", identifier.scheme())
                .with("chamber", identifier.chamber())
                .with("term", identifier.term())
                .with("value", identifier.value())
                .with("identifying", identifier.identifying())
                .fields;
    }

    private static Map<String, Object> title(Title title) {
        return new GoldenRecord()
                .with("type", title.type())
                .hashed("text", title.text())
                .with("language", title.language())
                .with("chamber", title.chamber())
                .with("from", title.from())
                .with("to", title.to())
                .fields;
    }

    private static Map<String, Object> sponsor(Sponsor sponsor) {
        return new GoldenRecord()
                .hashed("name", sponsor.name())
                .with("kind", sponsor.kind())
                .with("id", sponsor.id())
                .coded("party", sponsor.party())
                .hashed("role", sponsor.role())
                .with("first", sponsor.first())
                .with("coSponsors", sponsor.coSponsors())
                .fields;
    }

    private static Map<String, Object> subject(Subject subject) {
        return new GoldenRecord()
                .hashed("text", subject.text())
                .with("code", subject.code())
                .with("scheme", subject.scheme())
                .fields;
    }

    private static Map<String, Object> step(Step step) {
        return new GoldenRecord()
                .with("date", step.date())
                .with("chamber", step.chamber())
                .coded("body", step.body())
                .hashed("words", step.words())
                .with("code", step.code())
                .hashed("detail", step.detail())
                .with("stage", step.stage())
                .with("certainty", step.certainty())
                .fields;
    }

    private static Map<String, Object> status(@Nullable Status status) {
        return status == null
                ? Map.of()
                : new GoldenRecord()
                        .hashed("words", status.words())
                        .with("code", status.code())
                        .with("date", status.date())
                        .with("stage", status.stage())
                        .with("certainty", status.certainty())
                        .fields;
    }

    private static Map<String, Object> outcome(@Nullable Decision decision) {
        return decision == null
                ? Map.of()
                : new GoldenRecord().with("outcome", decision.outcome()).with("certainty", decision.certainty()).fields;
    }

    private static Map<String, Object> document(BillDocument document) {
        return new GoldenRecord()
                .hashed("title", document.title())
                .hashed("version", document.version())
                .with("date", document.date())
                .with("chamber", document.chamber())
                .with("language", document.language())
                .with("mediaType", document.mediaType())
                .with("url", document.url())
                .fields;
    }

    private static Map<String, Object> vote(VoteEvent vote) {
        return new GoldenRecord()
                .with("id", vote.id())
                .with("date", vote.date())
                .with("chamber", vote.chamber())
                .hashed("subject", vote.subject())
                .hashed("result", vote.result())
                .with("passed", vote.passed())
                .with("inFavour", vote.inFavour())
                .with("against", vote.against())
                .with("abstained", vote.abstained())
                .with("absent", vote.absent())
                .with("positions", positions(vote.ballots()))
                .hashed("ballots", ballots(vote.ballots()))
                .fields;
    }

    private static Map<String, Object> link(Link link) {
        var target = link.target();
        return new GoldenRecord()
                .with("type", link.type())
                .with("scheme", target.scheme())
                .with("chamber", target.chamber())
                .with("term", target.term())
                .with("value", target.value())
                .hashed("words", link.words())
                .fields;
    }

    private static Map<String, Integer> positions(List<VoteEvent.Ballot> ballots) {
        return ballots.stream().collect(Collectors.toMap(GoldenRecord::position, ballot -> 1, Integer::sum));
    }

    /** Each ballot as name and position, a line each, in the order of the lines. */
    private static @Nullable String ballots(List<VoteEvent.Ballot> ballots) {
        return ballots.isEmpty()
                ? null
                : ballots.stream()
                        .map(ballot -> composed(ballot.member()) + "|" + position(ballot))
                        .sorted()
                        .collect(Collectors.joining("\n"));
    }

    private static String position(VoteEvent.Ballot ballot) {
        return ballot.position() == null ? "NONE" : ballot.position().name();
    }

    private static <T> List<Map<String, Object>> list(
            List<T> items, java.util.function.Function<T, Map<String, Object>> shape) {
        return items.stream().map(shape).toList();
    }

    private GoldenRecord with(String name, @Nullable Object value) {
        boolean empty = value instanceof Collection<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
        if (value != null && !empty) {
            boolean plain = value instanceof Boolean
                    || value instanceof Integer
                    || value instanceof Collection
                    || value instanceof Map;
            fields.put(name, plain ? value : value.toString());
        }
        return this;
    }

    /** A code stays as it is; words are hashed. */
    private GoldenRecord coded(String name, @Nullable String text) {
        return text == null || text.matches("\\S{1,24}") ? with(name, text) : hashed(name, text);
    }

    private GoldenRecord hashed(String name, @Nullable String text) {
        return with(name, text == null ? null : sha256(composed(text)));
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
