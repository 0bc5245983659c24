package org.hemicycle.cloud.connectors.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one stream of a source says of one thing, in the common model: a pure function of a fragment and a declaration.
 *
 * @param stream the stream of the declaration it was read by, such as {@code list} or {@code steps}
 * @param key the source's own key of the record, unique within connector and stream
 * @param work the source's own key of the work the record is about; records of one connector that share it are one work
 * @param at where the record stands in the fragment, such as {@code /dados/3}
 * @param dated when the source says it last changed the record; of several versions the latest wins
 * @param origins for each single value of the content, the path in the record it was read from
 */
public record SourceRecord(
        String connector,
        String stream,
        String key,
        String work,
        RecordKind kind,
        Content content,
        String at,
        @Nullable Instant dated,
        Map<String, String> origins,
        List<Unmapped> unmapped) {
    public SourceRecord {
        origins = Map.copyOf(origins);
        unmapped = List.copyOf(unmapped);
    }

    /** The same with other content. */
    public SourceRecord with(Content other) {
        return new SourceRecord(connector, stream, key, work, kind, other, at, dated, origins, unmapped);
    }
}
