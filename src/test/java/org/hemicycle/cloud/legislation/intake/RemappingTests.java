package org.hemicycle.cloud.legislation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.legislation.BillAddress;
import org.hemicycle.cloud.legislation.BillLookup;
import org.hemicycle.cloud.legislation.Legislation;
import org.hemicycle.cloud.legislation.LegislationRecords;
import org.hemicycle.cloud.legislation.MappingDifference;
import org.hemicycle.cloud.legislation.ReplayMapping;
import org.hemicycle.cloud.legislation.UsedMapping;
import org.hemicycle.ground.platform.changes.Cause;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.InventedDeclaration;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A corrected mapping reaches what was read before it, and tells what it changed. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
class RemappingTests {
    private static final Path FOLDER = Path.of("target", "test-data", "remapping");
    private static final String NAME = "xy-remapped";
    private static final String DECLARATION =
            InventedDeclaration.of("xy-remapped", "A source whose mapping is corrected", """
              list:
                read: { format: json, each: items }
                map:
                  kind: BILL
                  key: id
                  number: id
                  slug: id
                  titles: [ { type: OFFICIAL, text: title } ]
                  steps: [ { each: steps, date: on, words: text, stage: { table: steps, words: text } } ]
                  status: { words: status, stage: { table: steps, words: status } }
            """);
    private static final String FILED = """
            source: tests
            checked: { by: tests, on: 2031-01-31 }
            steps:
              rules:
                - { when: { words: Tabled }, stage: INTRODUCED, certainty: EXACT, reason: handed in }
                - { when: { words: Filed }, stage: REJECTED, outcome: REJECTED, certainty: CLOSE, reason: taken for a no }
            """;

    private final Harvests harvests;
    private final Remapping remapping;
    private final ReplayMapping replay;
    private final Legislation legislation;
    private final LegislationRecords records;
    private final Connectors connectors;

    RemappingTests(
            Harvests harvests,
            Remapping remapping,
            ReplayMapping replay,
            Legislation legislation,
            LegislationRecords records,
            Connectors connectors) {
        this.harvests = harvests;
        this.remapping = remapping;
        this.replay = replay;
        this.legislation = legislation;
        this.records = records;
        this.connectors = connectors;
    }

    @DynamicPropertySource
    static void connector(DynamicPropertyRegistry settings) throws IOException {
        var connector = Files.createDirectories(FOLDER.resolve("connectors").resolve(NAME));
        Files.writeString(connector.resolve("connector.yaml"), DECLARATION);
        Files.writeString(connector.resolve("mapping.yaml"), FILED);
        Files.writeString(
                connector.resolve("recording.yaml"),
                "folders: [xy-remapped]\nstreams: { list: [ { files: \"list-{page}.json\" } ] }\n");
        var recordings = Files.createDirectories(FOLDER.resolve("recordings").resolve(NAME));
        Files.writeString(recordings.resolve("list-1.json"), """
                {"items":[
                  {"id":"1","title":"On ferries","status":"Filed",
                   "steps":[{"on":"2031-01-01","text":"Tabled"},{"on":"2031-02-01","text":"Filed"}]},
                  {"id":"2","title":"On quays","status":"Tabled","steps":[{"on":"2031-01-02","text":"Tabled"}]}]}
                """);
        settings.add(
                "hemicycle.connectors.folders",
                () -> FOLDER.resolve("connectors").toString());
    }

    private static Connector corrected() {
        var mapping = FILED.replace(
                        "stage: REJECTED, outcome: REJECTED, certainty: CLOSE, reason: taken for a no",
                        "stage: CLOSED, outcome: UNKNOWN, certainty: EXACT, reason: how it ended is not told")
                .replace("steps:\n", """
                        version: 2
                        changes: [ { version: 2, on: 2031-03-01, what: to be filed is no rejection } ]
                        steps:
                        """);
        return Connectors.declaredBy(NAME, Map.of("connector.yaml", DECLARATION, "mapping.yaml", mapping))
                .orElseThrow();
    }

    @Test
    void aCorrectedMappingIsTriedThenReachesTheHistoryAndTellsWhatItChangedAlsoWhenItIsTakenBack()
            throws InterruptedException {
        harvests.run(RunRequest.recorded(NAME, FOLDER.resolve("recordings"), false, "test"), read -> {});
        var corrected = corrected();

        var tried = replay.replay(corrected, null).orElseThrow();
        assertThat(tried.records()).isEqualTo(2);
        assertThat(tried.different()).isEqualTo(1);
        assertThat(tried.words())
                .containsExactlyInAnyOrder(
                        new MappingDifference.Word("outcome", "Filed", "REJECTED", "UNKNOWN", 1, "1"),
                        new MappingDifference.Word("status", "Filed", "REJECTED", "CLOSED", 1, "1"),
                        new MappingDifference.Word("steps", "Filed", "REJECTED", "CLOSED", 1, "1"));
        assertThat(stage("1")).isEqualTo(Stage.REJECTED);
        assertThat(replay.replay(corrected, LocalDate.of(2001, 1, 1))).isEmpty();

        assertThat(remapping.readAgain(corrected)).isEqualTo(tried);
        assertThat(stage("1")).isEqualTo(Stage.CLOSED);
        assertThat(stage("2")).isEqualTo(Stage.INTRODUCED);
        assertThat(legislation.history(address("1")))
                .anySatisfy(revision -> assertThat(revision.cause()).isEqualTo(Cause.MAPPING));
        assertThat(records.mappings(NAME)).extracting(UsedMapping::version).containsExactly(2, 1);
        assertThat(records.mappings(NAME).getFirst().difference()).isEqualTo(tried);

        assertThat(remapping.readAgain(corrected)).isEqualTo(MappingDifference.NOTHING);
        assertThat(replay.replay(corrected, null).orElseThrow().different()).isZero();

        assertThat(remapping.readAgain(connectors.byName(NAME)).different()).isEqualTo(1);
        var used = records.mappings(NAME);
        assertThat(stage("1")).isEqualTo(Stage.REJECTED);
        assertThat(used).extracting(UsedMapping::version).containsExactly(1, 2, 1);
        assertThat(used)
                .extracting(UsedMapping::until)
                .containsExactly(null, used.get(0).since(), used.get(1).since());
        assertThat(used.get(0).sha256()).isEqualTo(used.get(2).sha256());
        assertThat(used.get(0).since()).isAfter(used.get(2).since());
        assertThat(used.get(2).difference()).isNull();
        assertThat(replay.replay(corrected, null).orElseThrow()).isEqualTo(tried);
    }

    private static BillAddress address(String key) {
        return new BillAddress("xy-assembly", key);
    }

    private Stage stage(String key) {
        return legislation.at(address(key)) instanceof BillLookup.Found found
                ? found.bill().bill().stage().stage()
                : Stage.UNMAPPED;
    }
}
