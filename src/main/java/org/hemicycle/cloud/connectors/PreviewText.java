package org.hemicycle.cloud.connectors;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.Content;
import org.hemicycle.cloud.connectors.record.HeldBack;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.hemicycle.cloud.connectors.record.Member;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Writes a preview for people to read: each sample, its records, and what was not read. */
final class PreviewText {
    private final StringBuilder text = new StringBuilder();

    String of(Preview preview) {
        preview.samples().forEach(this::sampled);
        if (preview.samples().isEmpty()) {
            line(0, "There are no samples: put small answers with invented content into samples/<stream>/.");
        }
        return text.toString();
    }

    private void sampled(Preview.Sampled sampled) {
        var reading = sampled.reading();
        line(0, sampled.sample().file() + "  " + sampled.sample().request().address());
        if (reading.refused() != null) {
            line(1, "refused: " + reading.refused());
        }
        reading.records().forEach(this::record);
        told("held back", reading.heldBack());
        told("left out", reading.leftOut());
        line(
                1,
                "%d records, %d held back, %d not wanted"
                        .formatted(reading.records().size(), reading.heldBack().size(), reading.notWanted()));
        line(0, "");
    }

    private void record(SourceRecord record) {
        var content = record.content();
        line(1, "%s %s  (work %s, %s)".formatted(record.kind(), record.key(), record.work(), record.at()));
        field("dated", record.dated());
        single(content);
        content.identifiers().forEach(identifier -> field("identifier", identifier));
        content.titles()
                .forEach(title -> field("title", "%s %s: %s".formatted(title.type(), title.language(), title.text())));
        content.sponsors()
                .forEach(sponsor -> field(
                        "sponsor",
                        "%s (%s%s)".formatted(sponsor.name(), sponsor.kind(), sponsor.first() ? ", first" : "")));
        content.subjects().forEach(subject -> field("subject", subject.text()));
        content.steps()
                .forEach(step -> field(
                        "step", "%s %s %s: %s".formatted(step.date(), step.stage(), step.certainty(), step.words())));
        content.documents().forEach(document -> field("document", "%s %s".formatted(document.title(), document.url())));
        content.votes()
                .forEach(vote -> field(
                        "vote",
                        "%s %s: %s for, %s against, %d ballots"
                                .formatted(
                                        vote.date(),
                                        vote.result(),
                                        vote.inFavour(),
                                        vote.against(),
                                        vote.ballots().size())));
        content.links()
                .forEach(link -> field(
                        "link", "%s %s".formatted(link.type(), link.target().value())));
        member(content.member());
        content.addresses().forEach(address -> field("address", address));
        record.unmapped()
                .forEach(word -> field(
                        "UNMAPPED",
                        "%s: “%s” %s".formatted(word.table(), word.words(), word.code() == null ? "" : word.code())));
    }

    private void member(@Nullable Member member) {
        if (member != null) {
            field("name", member.name());
            member.mandates().forEach(mandate -> field("mandate", text(mandate)));
        }
    }

    private static String text(Mandate mandate) {
        return Stream.of(
                        mandate.chamber(),
                        mandate.term(),
                        mandate.from(),
                        mandate.to(),
                        mandate.party(),
                        mandate.group(),
                        mandate.area(),
                        mandate.role())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private void single(Content content) {
        field("number", content.number());
        field("slug", content.slug());
        field("chamber", content.chamber());
        field("term", content.term());
        field("introduced on", content.introducedOn());
        field("initiator", content.initiator());
        var status = content.status();
        if (status != null) {
            field("status", "%s %s: %s".formatted(status.stage(), status.certainty(), status.words()));
        }
        var decision = content.decision();
        if (decision != null) {
            field("outcome", "%s %s".formatted(decision.outcome(), decision.certainty()));
        }
    }

    private void told(String what, List<HeldBack> all) {
        all.forEach(held -> line(
                1,
                "%s %s%s: %s"
                        .formatted(what, held.at(), held.field() == null ? "" : " " + held.field(), held.reason())));
    }

    private void field(String name, @Nullable Object value) {
        if (value != null) {
            line(2, "%-14s %s".formatted(name, value));
        }
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line.stripTrailing()).append('\n');
    }
}
