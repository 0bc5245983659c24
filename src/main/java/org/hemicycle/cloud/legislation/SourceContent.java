package org.hemicycle.cloud.legislation;

import java.util.List;
import org.hemicycle.cloud.connectors.record.RecordKind;

/**
 * What we hold of a source.
 *
 * @param records distinct source records that the source gives
 * @param removed distinct source records that it gave and no longer gives
 * @param works bills and acts built from them
 * @param stages steps and statuses in all
 * @param unmapped steps and statuses whose words stand in no mapping
 * @param heldBack records in quarantine
 */
public record SourceContent(
        String connector,
        long records,
        long removed,
        long works,
        long stages,
        long unmapped,
        long heldBack,
        List<StreamCount> streams,
        List<KindCount> kinds) {
    public SourceContent {
        streams = List.copyOf(streams);
        kinds = List.copyOf(kinds);
    }

    /** Of a source that has given nothing. */
    public static SourceContent nothing(String connector) {
        return new SourceContent(connector, 0, 0, 0, 0, 0, 0, List.of(), List.of());
    }

    /** Records of a stream. */
    public record StreamCount(String stream, long records) {}

    /** Records of a kind. */
    public record KindCount(RecordKind kind, long records) {}

    /** Unmapped steps and statuses, of all. */
    public double unmappedShare() {
        return stages == 0 ? 0 : (double) unmapped / stages;
    }
}
