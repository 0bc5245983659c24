package org.hemicycle.cloud.conformance.draft;

import static org.hemicycle.cloud.conformance.draft.Lines.inLine;
import static org.hemicycle.cloud.conformance.draft.Lines.quoted;

import java.util.Map;
import org.hemicycle.cloud.conformance.Sketch.Guess;
import org.jspecify.annotations.Nullable;

/** Drafts {@code map:} and {@code require:} of one stream from the fields that were recognised in its records. */
final class MapLines {
    private final Lines lines;
    private final Map<String, Guess> fields;

    MapLines(Lines lines, Map<String, Guess> fields) {
        this.lines = lines;
        this.fields = fields;
    }

    /** Of the list of records. */
    void ofList() {
        lines.line("    map:");
        lines.confirm("      kind: BILL", "whether all of these records are bills");
        field("key", "      key: ", "id");
        rest();
    }

    /** Of one record by itself, which is the one that was asked for. */
    void ofDetail() {
        lines.line("    map:");
        lines.line("      kind: BILL");
        lines.line("      key: $key");
        rest();
    }

    private void rest() {
        field("number", "      number: ", null);
        date("introducedOn", "      introducedOn: ");
        identifiers();
        if (fields.containsKey("title")) {
            lines.line("      titles:");
            field("title", "        - { type: OFFICIAL, text: ", null, " }");
        }
        steps();
        field(
                "status",
                "      status: { words: ",
                null,
                ", stage: { table: statuses, words: %s } }".formatted(path("status")));
        if (fields.containsKey("url")) {
            lines.line("      addresses:");
            field("url", "        - ", null);
        }
        lines.line(fields.containsKey("title") ? "    require: [titles]" : "    require: []");
    }

    private void identifiers() {
        if (!fields.containsKey("key")) {
            return;
        }
        lines.line("      identifiers:");
        lines.line("        - { scheme: source-id, value: %s, identifying: true }".formatted(path("key")));
        if (fields.containsKey("number")) {
            lines.confirm(
                    "        - { scheme: number, value: %s }".formatted(path("number")),
                    "whether it is one bill's only: then identifying: true");
        }
    }

    private void steps() {
        if (fields.containsKey("steps")) {
            lines.confirm(
                    "      steps: { each: %s, date: %s, words: %s, stage: { table: steps, words: %s } }"
                            .formatted(path("steps"), dateOf("steps.date"), path("steps.words"), path("steps.words")),
                    "a list of dated texts");
        }
    }

    private void date(String field, String before) {
        var guess = fields.get(field);
        if (guess != null) {
            lines.confirm(before + dateOf(field), because(guess));
        }
    }

    private String dateOf(String field) {
        var guess = fields.get(field);
        var pattern = guess == null || guess.pattern() == null ? "" : ", pattern: " + quoted(guess.pattern());
        return "{ path: %s, as: date%s }".formatted(path(field), pattern);
    }

    private void field(String field, String before, @Nullable String otherwise) {
        field(field, before, otherwise, "");
    }

    private void field(String field, String before, @Nullable String otherwise, String after) {
        var guess = fields.get(field);
        if (guess != null) {
            lines.confirm(before + path(field) + after, because(guess));
        } else if (otherwise != null) {
            lines.confirm(before + otherwise + after, "nothing was recognised");
        }
    }

    private String path(String field) {
        var guess = fields.get(field);
        return guess == null ? quoted("") : quoted(guess.path());
    }

    private static String because(Guess guess) {
        var examples = guess.examples();
        return guess.because()
                + (examples == null || examples.isEmpty() ? "" : ", such as " + inLine(examples.getFirst()));
    }
}
