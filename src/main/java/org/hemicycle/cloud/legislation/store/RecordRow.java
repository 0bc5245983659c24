package org.hemicycle.cloud.legislation.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.legislation.model.StoredRecord;
import org.hemicycle.cloud.legislation.model.Version;
import org.hemicycle.ground.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A version of a record ready to be stored.
 *
 * @param content JSON in UTF-8
 */
public record RecordRow(
        SourceRecord record,
        byte[] content,
        byte[] hash,
        long fragment,
        Version version,
        boolean sample,
        int stages,
        int unmapped,
        @Nullable String unmappedWords) {

    /** The record as read from a fragment. */
    public static RecordRow of(SourceRecord record, long fragment, Version version, boolean sample) {
        var content = StoredJson.write(new StoredJson.Said(record.content(), record.origins()));
        var words = record.unmapped().isEmpty() ? null : StoredJson.writeWords(record.unmapped());
        return new RecordRow(
                record,
                content,
                hash(record, content, words),
                fragment,
                version,
                sample,
                stages(record),
                unmapped(record),
                words);
    }

    /** As it is once stored. */
    public StoredRecord stored(long id, Instant now) {
        return new StoredRecord(id, record, fragment, version.derived(), sample, now, null);
    }

    /** Steps and statuses in all. */
    public static int stages(SourceRecord record) {
        return record.content().steps().size() + (record.content().status() == null ? 0 : 1);
    }

    /** Steps and statuses whose words stand in no mapping. */
    public static int unmapped(SourceRecord record) {
        var steps = (int) record.content().steps().stream()
                .filter(step -> step.stage() == Stage.UNMAPPED)
                .count();
        var status = record.content().status();
        return steps + (status != null && status.stage() == Stage.UNMAPPED ? 1 : 0);
    }

    private static byte[] hash(SourceRecord record, byte[] content, @Nullable String words) {
        var said = List.of(
                record.kind().name(), record.work(), String.valueOf(record.dated()), words == null ? "" : words);
        var digest = Sha256.digest();
        for (var part : said) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        digest.update(content);
        digest.update((byte) 0);
        return digest.digest();
    }
}
