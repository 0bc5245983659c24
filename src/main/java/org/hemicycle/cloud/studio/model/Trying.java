package org.hemicycle.cloud.studio.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.connectors.RecordLines;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.hemicycle.cloud.connectors.record.Unmapped;
import org.hemicycle.cloud.studio.DiffLine;
import org.hemicycle.cloud.studio.DiffLine.Change;
import org.hemicycle.cloud.studio.Trial.TriedRecord;
import org.hemicycle.cloud.studio.Trial.UnmappedWords;
import org.hemicycle.cloud.studio.Trial.Value;
import org.jspecify.annotations.Nullable;

/** Sets the records of two readings of one answer side by side. */
public final class Trying {
    private static final String BETWEEN = "\u0000";

    private Trying() {}

    /**
     * The records of the draft in their order, then those that only the declaration in use gives.
     *
     * @param inUse null where none is in use: then nothing counts as new
     */
    public static List<TriedRecord> records(@Nullable Reading inUse, Reading draft) {
        if (inUse == null) {
            return draft.records().stream()
                    .map(record -> tried(record, Change.SAME, sideBySide(record, record)))
                    .toList();
        }
        var before = new LinkedHashMap<String, SourceRecord>();
        inUse.records().forEach(record -> before.put(key(record), record));
        var all = new ArrayList<TriedRecord>();
        for (var record : draft.records()) {
            var same = before.remove(key(record));
            all.add(
                    same == null
                            ? tried(record, Change.ADDED, sideBySide(record, record))
                            : tried(record, Change.SAME, sideBySide(same, record)));
        }
        before.values().forEach(gone -> all.add(tried(gone, Change.REMOVED, sideBySide(gone, gone))));
        return all;
    }

    private static String key(SourceRecord record) {
        return record.stream() + BETWEEN + record.key();
    }

    private static TriedRecord tried(SourceRecord record, Change change, List<Value> values) {
        return new TriedRecord(
                record.kind().name(),
                record.key(),
                record.at(),
                change,
                change != Change.SAME || values.stream().anyMatch(value -> value.change() != Change.SAME),
                values);
    }

    private static List<Value> sideBySide(SourceRecord before, SourceRecord after) {
        return Differences.between(lines(before), lines(after)).stream()
                .map(Trying::value)
                .toList();
    }

    private static List<String> lines(SourceRecord record) {
        var lines = new ArrayList<String>();
        lines.add("kind" + BETWEEN + record.kind());
        lines.add("work" + BETWEEN + record.work());
        RecordLines.of(record).forEach(line -> lines.add(line.name() + BETWEEN + line.value()));
        return lines;
    }

    private static Value value(DiffLine line) {
        int between = line.text().indexOf(BETWEEN);
        return new Value(
                line.change(), line.text().substring(0, between), line.text().substring(between + 1));
    }

    /** The words without a stage in some readings, most frequent first. */
    public static List<UnmappedWords> unmapped(List<Reading> readings) {
        var times = new HashMap<Unmapped, Integer>();
        readings.stream()
                .flatMap(reading -> reading.records().stream())
                .flatMap(record -> record.unmapped().stream())
                .forEach(word ->
                        times.merge(new Unmapped(word.table(), word.words(), word.code(), null), 1, Integer::sum));
        return times.entrySet().stream()
                .sorted(Map.Entry.<Unmapped, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().said()))
                .map(entry -> new UnmappedWords(
                        entry.getKey().table(),
                        entry.getKey().words(),
                        entry.getKey().code(),
                        entry.getValue()))
                .toList();
    }
}
