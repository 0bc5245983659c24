package org.hemicycle.cloud.connectors;

import java.util.List;
import org.hemicycle.cloud.connectors.record.HeldBack;
import org.hemicycle.cloud.connectors.record.SourceRecord;

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
        line(1, "%s %s  (work %s, %s)".formatted(record.kind(), record.key(), record.work(), record.at()));
        RecordLines.of(record).forEach(shown -> line(2, "%-14s %s".formatted(shown.name(), shown.value())));
    }

    private void told(String what, List<HeldBack> all) {
        all.forEach(held -> line(
                1,
                "%s %s%s: %s"
                        .formatted(what, held.at(), held.field() == null ? "" : " " + held.field(), held.reason())));
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line.stripTrailing()).append('\n');
    }
}
