package org.hemicycle.cloud.legislation.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.cloud.legislation.FieldChange;
import org.hemicycle.cloud.legislation.Revision;
import org.hemicycle.cloud.legislation.web.BillView.Text;
import org.hemicycle.ground.platform.web.Messages;
import org.jspecify.annotations.Nullable;

/** What we learned of a bill, newest first. */
public record HistoryView(Text title, List<Moment> moments) {
    private static final int SHOWN = 5;
    /** What tells one entry of a list from another for a reader; the rest is in the data. */
    private static final List<String> TELLING = List.of("date", "words", "text", "name", "title", "value", "subject");

    /** One revision. */
    public record Moment(
            String number, String learned, @Nullable String happened, String cause, List<Difference> differences) {}

    /** What went and what came in one field; of many only the first are shown at once. */
    public record Difference(String name, Side before, Side after) {}

    /** The values of one side; {@code more} says how many {@code rest} holds. */
    public record Side(List<String> first, List<String> rest, String more) {}

    static HistoryView of(Messages m, Text title, List<Revision> revisions) {
        return new HistoryView(
                title,
                revisions.stream()
                        .sorted((a, b) -> Long.compare(b.number(), a.number()))
                        .map(revision -> moment(m, revision))
                        .toList());
    }

    private static Moment moment(Messages m, Revision revision) {
        return new Moment(
                m.number(revision.number()),
                m.moment(revision.learnedAt()),
                revision.happenedAt() == null ? null : m.moment(revision.happenedAt()),
                m.of("legislation.cause", revision.cause()),
                revision.changes().stream().map(change -> difference(m, change)).toList());
    }

    private static Difference difference(Messages m, FieldChange change) {
        return new Difference(
                FieldNames.of(m, change.field()),
                side(m, change.field(), change.before()),
                side(m, change.field(), change.after()));
    }

    private static Side side(Messages m, String field, List<Map<String, String>> values) {
        var words = values.stream().map(parts -> words(m, field, parts)).toList();
        var shown = words.size() <= SHOWN + 1 ? words.size() : SHOWN;
        return new Side(
                words.subList(0, shown),
                words.subList(shown, words.size()),
                m.text("legislation.search.more", words.size() - shown));
    }

    private static String words(Messages m, String field, Map<String, String> parts) {
        var telling = Stream.concat(TELLING.stream(), Stream.of("stage"))
                .filter(parts::containsKey)
                .map(name -> FieldNames.value(m, name.equals("value") ? field : name, parts.getOrDefault(name, "")))
                .distinct()
                .collect(Collectors.joining(" · "));
        return telling.isEmpty() ? all(parts) : telling;
    }

    private static String all(Map<String, String> parts) {
        return parts.size() == 1
                ? parts.values().iterator().next()
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + ": " + part.getValue())
                        .collect(Collectors.joining("; "));
    }
}
