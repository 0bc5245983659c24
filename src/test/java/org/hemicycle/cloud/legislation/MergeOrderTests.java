package org.hemicycle.cloud.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In whichever order the records of the same bills arrive, the works come out the same. */
class MergeOrderTests {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final ExampleConnector LOWER = ExampleConnector.named("xy-lower");
    private static final ExampleConnector UPPER = ExampleConnector.named("xy-upper");

    private static LegislationStage stage;

    @BeforeAll
    static void start() {
        stage = new LegislationStage(DATABASE);
    }

    @BeforeEach
    void empty() {
        stage.empty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void worksAreTheSameInWhicheverOrderTheirRecordsArrive(long seed) {
        takeAll(said());
        var inOrder = works();
        stage.empty();
        var shuffled = new ArrayList<>(said());
        Collections.shuffle(shuffled, new Random(seed));

        takeAll(shuffled);

        assertThat(works()).isEqualTo(inOrder);
    }

    @Test
    void oneChainOfSharedNumbersIsOneWork() {
        takeAll(said());

        assertThat(works())
                .hasSize(7)
                .anySatisfy(work -> assertThat(work)
                        .contains("xy-lower 7")
                        .contains("xy-upper 90")
                        .contains("xy-upper 91"));
    }

    private void takeAll(List<ExampleRecord> records) {
        for (var one : records) {
            var record = one.record();
            var connector = record.connector().equals("xy-lower") ? LOWER : UPPER;
            stage.take(connector, "/" + record.stream() + "/" + record.key(), one);
        }
    }

    /** Bills of two services: a chain joined by numbers, two that want the same address, parts that come before the whole. */
    private static List<ExampleRecord> said() {
        return List.of(
                lower("list", "7").numbered("PL 7").titled("On ferries").introducedOn("2026-01-02"),
                lower("detail", "7")
                        .numbered("PL 7")
                        .titled("On ferries and quays")
                        .step("2026-01-05", "Sent", Stage.REFERRED),
                part("7-steps", "7").step("2026-02-01", "Debated", Stage.GENERAL_DEBATE),
                upper("90")
                        .numbered("S 90")
                        .identified("number", "xy-lower", "PL 7")
                        .titled("On ferries"),
                upper("91").identified("number", "xy-upper", "S 90").step("2026-02-10", "Read", Stage.FIRST_READING),
                lower("list", "8").numbered("PL 8").titled("On harbours").introducedOn("2026-01-03"),
                lower("detail", "8").numbered("PL 8").outcome(Outcome.ENACTED),
                part("8-steps", "8").outcome(Outcome.PENDING),
                lower("list", "9").numbered("PL 9").slug("same").titled("On bridges"),
                lower("list", "10").numbered("PL 10").slug("same").titled("On tunnels"),
                upper("92").numbered("S 92").titled("On bridges"),
                upper("93")
                        .numbered("S 93")
                        .identified("number", "xy-lower", "PL 11")
                        .titled("On roads"),
                lower("list", "11").numbered("PL 11").titled("On roads").introducedOn("2026-03-01"),
                lower("list", "12").numbered("M 12").kind(RecordKind.MOTION),
                part("13-steps", "13").step("2026-02-01", "Debated", Stage.GENERAL_DEBATE),
                lower("list", "14").numbered("PL 14").kind(RecordKind.UNKNOWN));
    }

    private static ExampleRecord lower(String stream, String key) {
        return ExampleRecord.of("xy-lower", stream, key);
    }

    private static ExampleRecord part(String key, String work) {
        return ExampleRecord.of("xy-lower", "detail", key, work).kind(RecordKind.PART);
    }

    private static ExampleRecord upper(String key) {
        return ExampleRecord.of("xy-upper", "list", key);
    }

    /**
     * What each work is, in the order of their addresses: all but numbers of rows, times of learning, and the addresses it once
     * had, which go on leading to it.
     */
    private List<String> works() {
        return stage.jooq()
                .fetch("select w.chamber || '/' || w.slug || ' ' || concat_ws(' ', w.wanted, w.kind, w.number, w.title,"
                        + " w.stage, w.certainty, w.outcome, w.introduced_on, w.last_activity_on) || ' ['"
                        + " || (select string_agg(r.connector || ' ' || r.work_key || ' ' || r.stream || ' ' || r.record_key, ', '"
                        + " order by r.connector, r.stream, r.record_key) from legislation.source_record r where r.work_id = w.id)"
                        + " || '] [' || (select string_agg(i.scheme || ' ' || i.chamber || ' ' || i.value, ', '"
                        + " order by i.scheme, i.chamber, i.value) from legislation.identifier i where i.work_id = w.id"
                        + " and i.scheme <> 'address') || ']'"
                        + " from legislation.work w order by w.chamber, w.slug")
                .getValues(0, String.class);
    }
}
