package org.hemicycle.cloud.conformance.draft;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hemicycle.cloud.conformance.shape.Document;
import org.jspecify.annotations.Nullable;

/** Cuts a sample out of an answer: its first records in its own form, without long texts and persons. */
final class FirstRecords {
    private static final List<Integer> RECORDS = List.of(3, 2, 1);
    private static final int LONGEST = 20_000;
    private static final int LONGEST_TEXT = 400;

    private final Document document;
    private final Persons persons;

    FirstRecords(Document document, Persons persons) {
        this.document = document;
        this.persons = persons;
    }

    /** The sample; null where none can be cut that is short enough. */
    @Nullable
    String cut() {
        return RECORDS.stream()
                .map(this::cut)
                .filter(Objects::nonNull)
                .filter(text -> text.length() <= LONGEST)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String cut(int records) {
        return switch (document.sight().form()) {
            case JSON -> new JsonSample(persons, records).cut(text());
            case NDJSON -> lines(records);
            case XML -> new XmlSample(persons, records).cut(document.bytes());
            case CSV -> new TableSample(persons, records, document.separator()).cut(text());
            default -> null;
        };
    }

    private @Nullable String lines(int records) {
        var sample = new JsonSample(persons, records);
        var lines = text().lines()
                .filter(line -> !line.isBlank())
                .limit(records)
                .map(sample::line)
                .toList();
        return IntStream.range(0, lines.size()).allMatch(i -> lines.get(i) != null)
                ? String.join("\n", lines) + "\n"
                : null;
    }

    private String text() {
        var text = new String(document.bytes(), charset());
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Charset charset() {
        try {
            return document.sight().charset().map(Charset::forName).orElse(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
