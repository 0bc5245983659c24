package org.hemicycle.cloud.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every field of some bills of each source, checked by hand against the raw recording. Golden files hold codes, numbers,
 * dates and stages in clear, foreign text and names as SHA-256 of the text with blanks collapsed.
 */
class GoldenTests {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private final Connectors connectors = Connectors.under(Path.of("connectors"));

    @TestFactory
    Stream<DynamicTest> everyFieldOfTheGoldenBillsIsWhatTheSourceSays() {
        var from = recordings();
        if (from == null) {
            System.err.println(
                    "NO RECORDINGS FOUND: no golden bill is compared. Set HEMICYCLE_RECORDINGS to their folder.");
            return Stream.empty();
        }
        return goldenFiles().flatMap(file -> bills(file, from));
    }

    private Stream<DynamicTest> bills(Path file, Path from) {
        var golden = tree(file);
        var name = String.valueOf(golden.get("connector"));
        var bills = trees(golden.get("bills"));
        var streams = bills.stream()
                .flatMap(bill -> trees(bill.get("records")).stream())
                .map(record -> String.valueOf(record.get("stream")))
                .collect(Collectors.toSet());
        var read = replayed(connectors.byName(name), from, streams);
        return bills.stream().map(bill -> dynamicTest(name + " " + bill.get("bill"), () -> compare(bill, read)));
    }

    private static void compare(Map<String, Object> bill, Map<String, SourceRecord> read) {
        var records = trees(bill.get("records"));
        assertThat(records).isNotEmpty();
        for (var expected : records) {
            var id = expected.get("stream") + " " + expected.get("key");
            assertThat(read).containsKey(id);
            var actual = GoldenRecord.of(Objects.requireNonNull(read.get(id)));
            assertThat(actual.keySet()).as(id).isEqualTo(expected.keySet());
            expected.forEach((field, value) ->
                    assertThat(actual.get(field)).as(id + " " + field).isEqualTo(value));
        }
    }

    /** The records of some streams; of several versions the one the source dates last. */
    private Map<String, SourceRecord> replayed(Connector connector, Path from, Set<String> streams) {
        var recordings = connectors.recordings(connector, from);
        Map<String, SourceRecord> all = new HashMap<>();
        for (var stream : connector.streams()) {
            if (streams.contains(stream)) {
                recordings
                        .requests(stream)
                        .forEach(request -> readings(connector, recordings, request)
                                .forEach(record -> all.merge(stream + " " + record.key(), record, GoldenTests::later)));
            }
        }
        return all;
    }

    private static SourceRecord later(SourceRecord one, SourceRecord other) {
        var first = Objects.requireNonNullElse(one.dated(), Instant.MIN);
        return Objects.requireNonNullElse(other.dated(), Instant.MIN).isBefore(first) ? one : other;
    }

    private static List<SourceRecord> readings(Connector connector, Recordings recordings, SourceRequest request) {
        var recorded = recordings.find(request).orElseThrow();
        var like = new Answer(new byte[0], null, null, recorded.derived(), recorded.readAs(), null);
        var records = new ArrayList<SourceRecord>();
        try (var body = recorded.open()) {
            var parts = connector.parts(request, body, like);
            while (parts.hasNext()) {
                records.addAll(connector.read(request, parts.next()).records());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    private static Stream<Path> goldenFiles() {
        try (var files = Files.list(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> tree(Path file) {
        return JsonMapper.shared().readValue(file.toFile(), TREE);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> trees(@Nullable Object list) {
        return list == null ? List.of() : new ArrayList<>((Collection<Map<String, Object>>) list);
    }

    private static @Nullable Path recordings() {
        return Stream.of(System.getenv("HEMICYCLE_RECORDINGS"), "../shared/parliaments", "../../shared/parliaments")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
    }
}
