package org.hemicycle.cloud.connectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.Content;
import org.hemicycle.cloud.connectors.record.Identifier;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.hemicycle.cloud.connectors.record.Member;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/** A source record as lines of a name and a value, for people who check what a declaration makes of an answer. */
public final class RecordLines {

    /** One value of a record; lists give a line for each item. */
    public record Line(String name, String value) {}

    private final List<Line> lines = new ArrayList<>();

    private RecordLines() {}

    /** The lines of a record; words without a stage stand last, as {@code UNMAPPED}. */
    public static List<Line> of(SourceRecord record) {
        var all = new RecordLines();
        all.line("dated", record.dated());
        all.single(record.content());
        all.lists(record.content());
        all.member(record.content().member());
        record.content().addresses().forEach(address -> all.line("address", address));
        record.unmapped()
                .forEach(word -> all.line(
                        "UNMAPPED",
                        "%s: “%s” %s".formatted(word.table(), word.words(), word.code() == null ? "" : word.code())));
        return List.copyOf(all.lines);
    }

    private void single(Content content) {
        line("number", content.number());
        line("slug", content.slug());
        line("chamber", content.chamber());
        line("term", content.term());
        line("introduced on", content.introducedOn());
        line("initiator", content.initiator());
        var status = content.status();
        if (status != null) {
            line("status", "%s %s: %s".formatted(status.stage(), status.certainty(), status.words()));
        }
        var decision = content.decision();
        if (decision != null) {
            line("outcome", "%s %s".formatted(decision.outcome(), decision.certainty()));
        }
    }

    private void lists(Content content) {
        content.identifiers().forEach(identifier -> line("identifier", text(identifier)));
        content.titles()
                .forEach(title -> line("title", "%s %s: %s".formatted(title.type(), title.language(), title.text())));
        content.sponsors()
                .forEach(sponsor -> line(
                        "sponsor",
                        "%s (%s%s)".formatted(sponsor.name(), sponsor.kind(), sponsor.first() ? ", first" : "")));
        content.subjects().forEach(subject -> line("subject", subject.text()));
        content.steps()
                .forEach(step -> line(
                        "step", "%s %s %s: %s".formatted(step.date(), step.stage(), step.certainty(), step.words())));
        content.documents().forEach(document -> line("document", "%s %s".formatted(document.title(), document.url())));
        content.votes()
                .forEach(vote -> line(
                        "vote",
                        "%s %s: %s for, %s against, %d ballots"
                                .formatted(
                                        vote.date(),
                                        vote.result(),
                                        vote.inFavour(),
                                        vote.against(),
                                        vote.ballots().size())));
        content.links()
                .forEach(link -> line(
                        "link", "%s %s".formatted(link.type(), link.target().value())));
    }

    private void member(@Nullable Member member) {
        if (member != null) {
            line("name", member.name());
            member.mandates().forEach(mandate -> line("mandate", text(mandate)));
        }
    }

    private static String text(Identifier identifier) {
        var where = joined(identifier.chamber(), identifier.term());
        return "%s %s%s%s"
                .formatted(
                        identifier.scheme(),
                        identifier.value(),
                        where.isEmpty() ? "" : " (" + where + ")",
                        identifier.identifying() ? ", identifying" : "");
    }

    private static String text(Mandate mandate) {
        return joined(
                mandate.chamber(),
                mandate.term(),
                mandate.from(),
                mandate.to(),
                mandate.party(),
                mandate.group(),
                mandate.area(),
                mandate.role());
    }

    private static String joined(@Nullable Object... values) {
        return Stream.of(values).filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private void line(String name, @Nullable Object value) {
        if (value != null) {
            lines.add(new Line(name, value.toString().strip()));
        }
    }
}
