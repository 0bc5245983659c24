package org.hemicycle.cloud.legislation.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.connectors.record.Content;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.hemicycle.cloud.legislation.MappingDifference;
import org.jspecify.annotations.Nullable;

/** Compares what two declarations read in the same answers, answer by answer, and keeps no record. */
public final class MappingComparison {
    /** Words told of at most; the numbers of records stay exact. */
    private static final int MOST_WORDS = 500;

    private static final Map<String, Function<Content, @Nullable Object>> FIELDS = fields();

    private final Map<Change, Times> words = new HashMap<>();
    private final Map<String, Long> fields = new TreeMap<>();
    private long records;
    private long different;

    private record Change(String field, String words, String before, String after) {}

    private record Times(long times, String example) {}

    private static Map<String, Function<Content, @Nullable Object>> fields() {
        Map<String, Function<Content, @Nullable Object>> fields = new LinkedHashMap<>();
        fields.put("identifiers", Content::identifiers);
        fields.put("chamber", Content::chamber);
        fields.put("term", Content::term);
        fields.put("number", Content::number);
        fields.put("slug", Content::slug);
        fields.put("initiator", Content::initiator);
        fields.put("titles", Content::titles);
        fields.put("sponsors", Content::sponsors);
        fields.put("subjects", Content::subjects);
        fields.put("introducedOn", Content::introducedOn);
        fields.put("steps", Content::steps);
        fields.put("status", Content::status);
        fields.put("outcome", Content::decision);
        fields.put("documents", Content::documents);
        fields.put("votes", Content::votes);
        fields.put("links", Content::links);
        fields.put("addresses", Content::addresses);
        fields.put("member", Content::member);
        return fields;
    }

    /** Takes up what both read in one answer. */
    public void add(Reading before, Reading after) {
        var earlier = byName(before);
        var later = byName(after);
        later.forEach((name, record) -> compare(earlier.remove(name), record));
        earlier.values().forEach(record -> compare(record, null));
    }

    private static Map<RecordName, SourceRecord> byName(Reading reading) {
        Map<RecordName, SourceRecord> records = new LinkedHashMap<>();
        reading.records().forEach(record -> records.put(new RecordName(record.stream(), record.key()), record));
        return records;
    }

    private record RecordName(String stream, String key) {}

    private void compare(@Nullable SourceRecord before, @Nullable SourceRecord after) {
        records++;
        if (before == null || after == null) {
            different++;
            count("records");
            return;
        }
        var same = before.kind() == after.kind();
        if (!same) {
            count("kind");
        }
        for (var field : FIELDS.entrySet()) {
            if (!Objects.equals(
                    field.getValue().apply(before.content()), field.getValue().apply(after.content()))) {
                count(field.getKey());
                same = false;
            }
        }
        if (!same) {
            different++;
            words(before, after);
        }
    }

    private void count(String field) {
        fields.merge(field, 1L, Long::sum);
    }

    private void words(SourceRecord before, SourceRecord after) {
        var earlier = said(before.content());
        var later = said(after.content());
        later.forEach((at, now) -> changed(earlier.remove(at), now, after.key()));
        earlier.values().forEach(once -> changed(once, null, before.key()));
    }

    private void changed(@Nullable Meaning before, @Nullable Meaning after, String example) {
        var either = before != null ? before : Objects.requireNonNull(after);
        var earlier = before == null ? "" : before.means();
        var later = after == null ? "" : after.means();
        if (!earlier.equals(later)) {
            count(new Change(either.field(), either.words(), earlier, later), new Times(1, example));
        }
    }

    /** What words mean at a place of a record. */
    private record Meaning(String field, String words, String means) {}

    private static Map<String, Meaning> said(Content content) {
        Map<String, Meaning> said = new LinkedHashMap<>();
        for (var step : content.steps()) {
            said.put(
                    "steps %s %s %s".formatted(step.at(), step.date(), step.words()),
                    new Meaning("steps", step.words(), step.stage().name()));
        }
        var status = content.status();
        if (status != null) {
            said.put(
                    "status",
                    new Meaning("status", status.words(), status.stage().name()));
        }
        for (var subject : content.subjects()) {
            var topic = subject.topic();
            if (topic != null) {
                said.put(
                        "subjects %s %s".formatted(subject.at(), subject.text()),
                        new Meaning("topic", subject.text(), topic.topic().name()));
            }
        }
        var decision = content.decision();
        if (decision != null) {
            said.put(
                    "outcome",
                    new Meaning(
                            "outcome",
                            Objects.requireNonNullElse(decision.words(), ""),
                            decision.outcome().name()));
        }
        return said;
    }

    /** What was found so far. */
    public MappingDifference difference() {
        var all = new ArrayList<MappingDifference.Word>();
        words.forEach((change, times) -> all.add(new MappingDifference.Word(
                change.field(), change.words(), change.before(), change.after(), times.times(), times.example())));
        return new MappingDifference(records, different, fields, most(all));
    }

    /** The sum of two comparisons of different answers. */
    public static MappingDifference sum(MappingDifference one, MappingDifference other) {
        var sum = new MappingComparison();
        sum.add(one);
        sum.add(other);
        return sum.difference();
    }

    private void add(MappingDifference part) {
        records += part.records();
        different += part.different();
        part.fields().forEach((field, times) -> fields.merge(field, times, Long::sum));
        part.words()
                .forEach(word -> count(
                        new Change(word.field(), word.words(), word.before(), word.after()),
                        new Times(word.times(), word.example())));
    }

    private void count(Change change, Times times) {
        words.merge(change, times, (one, more) -> new Times(one.times() + more.times(), one.example()));
    }

    private static List<MappingDifference.Word> most(List<MappingDifference.Word> words) {
        return words.stream()
                .sorted(Comparator.comparingLong(MappingDifference.Word::times)
                        .reversed()
                        .thenComparing(MappingDifference.Word::field)
                        .thenComparing(MappingDifference.Word::words))
                .limit(MOST_WORDS)
                .toList();
    }
}
