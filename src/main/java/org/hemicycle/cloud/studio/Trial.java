package org.hemicycle.cloud.studio;

import java.util.List;
import org.hemicycle.cloud.connectors.Problem;
import org.hemicycle.cloud.connectors.record.HeldBack;
import org.jspecify.annotations.Nullable;

/**
 * What a draft makes of a sample, beside what the declaration in use makes of it.
 *
 * @param problems what is wrong with the draft; while there is anything, nothing is read
 * @param streams the names of its streams, as far as they can be told; {@code asks} those that can be asked by themselves
 * @param samples what it can be tried on: samples of its folder by their paths, and answers of the source by their numbers
 * @param shown what it was tried on; null where nothing could be read
 * @param unmapped words without a stage, of all samples and of what is shown
 */
public record Trial(
        List<Problem> problems,
        List<String> streams,
        List<String> asks,
        List<TriedOn> samples,
        @Nullable Shown shown,
        List<UnmappedWords> unmapped) {
    public Trial {
        problems = List.copyOf(problems);
        streams = List.copyOf(streams);
        asks = List.copyOf(asks);
        samples = List.copyOf(samples);
        unmapped = List.copyOf(unmapped);
    }

    /** Something to try a draft on; {@code answer} says that the source itself said it, and {@code name} when. */
    public record TriedOn(String id, String stream, String name, boolean answer) {}

    /**
     * The reading of one sample.
     *
     * @param refused why nothing of it was read; null where it was
     * @param more how many further records there are
     */
    public record Shown(
            String id,
            String address,
            @Nullable String refused,
            List<TriedRecord> records,
            int more,
            int changed,
            List<HeldBack> heldBack,
            List<HeldBack> leftOut,
            int notWanted) {}

    /** A record by both declarations: equal lines, those that the draft adds, and those that it takes away. */
    public record TriedRecord(
            String kind, String key, String at, DiffLine.Change change, boolean different, List<Value> values) {}

    /** A value of a record. */
    public record Value(DiffLine.Change change, String name, String value) {}

    /** Words that stand in no rule of a table, and how often they were met. */
    public record UnmappedWords(
            String table, String words, @Nullable String code, int times) {}
}
