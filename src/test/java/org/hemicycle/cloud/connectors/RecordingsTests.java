package org.hemicycle.cloud.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Replays every recording that is found through the same declarations: nothing fails, whatever a source said, and what was
 * held back is told. Recordings stand in the folder named by {@code HEMICYCLE_RECORDINGS}, else beside the repository.
 */
class RecordingsTests {
    private final Connectors connectors = Connectors.under(Path.of("connectors"));

    @TestFactory
    Stream<DynamicTest> everyRecordedFileIsRead() {
        var from = recordings();
        if (from == null) {
            System.err.println("NO RECORDINGS FOUND: nothing is replayed. Set HEMICYCLE_RECORDINGS to their folder.");
            return Stream.empty();
        }
        return connectors.all().stream().map(connector -> dynamicTest(connector.name(), () -> replay(connector, from)));
    }

    private void replay(Connector connector, Path from) throws IOException {
        var recordings = connectors.recordings(connector, from);
        var lines = new ArrayList<String>();
        for (var stream : connector.streams()) {
            var total = new Total();
            for (var request : recordings.requests(stream).toList()) {
                var recorded = recordings.find(request).orElseThrow();
                var like = new Answer(new byte[0], null, null, recorded.derived(), recorded.readAs(), null);
                try (var body = recorded.open()) {
                    var parts = connector.parts(request, body, like);
                    while (parts.hasNext()) {
                        total.add(request, connector.read(request, parts.next()));
                    }
                }
            }
            lines.add("%s/%s: %s".formatted(connector.name(), stream, total));
            lines.addAll(total.told);
        }
        lines.forEach(System.out::println);
        assertThat(lines).isNotEmpty();
    }

    private static @Nullable Path recordings() {
        var named = System.getenv("HEMICYCLE_RECORDINGS");
        return Stream.of(named, "../shared/parliaments", "../../shared/parliaments")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
    }

    /** What the answers of one stream gave. */
    private static final class Total {
        private int files;
        private int records;
        private int notWanted;
        private int refused;
        private int heldBack;
        private int leftOut;
        private int stages;
        private int unmapped;
        private final List<String> told = new ArrayList<>();

        void add(SourceRequest request, Reading reading) {
            files++;
            records += reading.records().size();
            notWanted += reading.notWanted();
            heldBack += reading.heldBack().size();
            leftOut += reading.leftOut().size();
            if (reading.refused() != null) {
                refused++;
                tell("  refused %s: %s".formatted(request.address(), reading.refused()));
            }
            reading.heldBack()
                    .forEach(held ->
                            tell("  held back %s%s: %s".formatted(request.address(), held.at(), held.reason())));
            reading.leftOut()
                    .forEach(left -> tell("  left out %s%s %s: %s"
                            .formatted(request.address(), left.at(), left.field(), left.reason())));
            for (var record : reading.records()) {
                var status = record.content().status();
                stages += record.content().steps().size() + (status == null ? 0 : 1);
                unmapped += (int) record.content().steps().stream()
                        .filter(step -> step.certainty() == Certainty.UNMAPPED)
                        .count();
                unmapped += status != null && status.certainty() == Certainty.UNMAPPED ? 1 : 0;
                record.unmapped()
                        .forEach(word ->
                                tell("  unmapped %s: %s %s".formatted(word.table(), word.words(), word.code())));
            }
        }

        private void tell(String line) {
            if (told.size() < 12) {
                told.add(line);
            }
        }

        @Override
        public String toString() {
            return "%d answers, %d records, %d not wanted, %d refused, %d held back, %d values left out, %d of %d stages unmapped"
                    .formatted(files, records, notWanted, refused, heldBack, leftOut, unmapped, stages);
        }
    }
}
