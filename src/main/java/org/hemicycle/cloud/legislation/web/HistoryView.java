package org.hemicycle.cloud.legislation.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemicycle.cloud.legislation.FieldChange;
import org.hemicycle.cloud.legislation.Revision;
import org.hemicycle.cloud.legislation.web.BillView.Text;
import org.hemicycle.ground.platform.web.Messages;
import org.jspecify.annotations.Nullable;

/** What we learned of a bill, newest first. */
public record HistoryView(Text title, List<Moment> moments) {

    /** One revision. */
    public record Moment(
            String number, String learned, @Nullable String happened, String cause, List<Difference> differences) {}

    /** What went and what came in one field. */
    public record Difference(String field, List<String> before, List<String> after) {}

    static HistoryView of(Messages m, Text title, List<Revision> revisions) {
        return new HistoryView(
                title,
                revisions.reversed().stream()
                        .map(revision -> moment(m, revision))
                        .toList());
    }

    private static Moment moment(Messages m, Revision revision) {
        return new Moment(
                m.number(revision.number()),
                m.moment(revision.learnedAt()),
                revision.happenedAt() == null ? null : m.moment(revision.happenedAt()),
                m.of("legislation.cause", revision.cause()),
                revision.changes().stream().map(HistoryView::difference).toList());
    }

    private static Difference difference(FieldChange change) {
        return new Difference(
                change.field(),
                change.before().stream().map(HistoryView::words).toList(),
                change.after().stream().map(HistoryView::words).toList());
    }

    private static String words(Map<String, String> parts) {
        return parts.size() == 1
                ? parts.values().iterator().next()
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + ": " + part.getValue())
                        .collect(Collectors.joining("; "));
    }
}
