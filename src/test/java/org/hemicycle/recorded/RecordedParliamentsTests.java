package org.hemicycle.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.SoftAssertions;
import org.hemicycle.cloud.harvest.HarvestRun;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.Outcome;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.ground.platform.search.SearchIndex;
import org.hemicycle.testing.HemicycleTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every recording is harvested, once for all tests here, and what programs get of it is compared with a count over the raw
 * files that knows nothing of connectors.
 */
@HemicycleTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedParliamentsTests {
    private static final double MOST_UNMAPPED = 0.02;
    private static final double MOST_UNMAPPED_OF_ONE = 0.05;
    /** The most that the text of a page may weigh on the line, in bytes. */
    private static final int PAGE = 15_000;

    private final MockMvc http;
    private final Harvests harvests;
    private final SearchIndex index;
    private final DSLContext database;
    private final List<HarvestRun> first = new ArrayList<>();
    private Path recordings = Path.of("");
    private RawParliaments raw;

    @SuppressWarnings("NullAway.Init")
    RecordedParliamentsTests(MockMvc http, Harvests harvests, SearchIndex index, DSLContext database) {
        this.http = http;
        this.harvests = harvests;
        this.index = index;
        this.database = database;
    }

    @BeforeAll
    void harvestAll() throws InterruptedException {
        var found = Stream.of(
                        System.getenv("HEMICYCLE_RECORDINGS"), "../shared/parliaments", "../../shared/parliaments")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
        if (found.isEmpty()) {
            System.err.println("NO RECORDINGS FOUND: no harvest is compared with raw files. Set HEMICYCLE_RECORDINGS.");
        }
        assumeTrue(found.isPresent(), "needs recordings, see HEMICYCLE_RECORDINGS");
        recordings = found.get().toAbsolutePath().normalize();
        raw = RawParliaments.read(recordings);
        first.addAll(run());
        var works = database.fetchCount(database.selectFrom("legislation.work"));
        await().atMost(Duration.ofMinutes(2)).until(() -> index.state().documents() == works);
    }

    private List<HarvestRun> run() throws InterruptedException {
        var runs = new ArrayList<HarvestRun>();
        for (var connector : raw.records().keySet()) {
            runs.add(harvests.run(RunRequest.recorded(connector, recordings, false, "test"), read -> {}));
        }
        return runs;
    }

    @Test
    void billsOfEachChamberAreThoseOfTheRawFiles() throws Exception {
        var expected = raw.bills();

        assertThat(expected).hasSizeGreaterThan(15);
        assertThat(expected.values().stream().mapToInt(bills -> bills).sum()).isGreaterThan(6000);
        var given = new TreeMap<String, Integer>();
        for (var chamber : expected.keySet()) {
            var list = read("/api/v1/bills?size=1&chamber=" + chamber);
            given.put(chamber, list.path("total").asInt());
        }
        assertThat(given).isEqualTo(expected);
        assertThat(facet(read("/api/v1/bills?size=1"), "chamber")).isEqualTo(expected);
    }

    @Test
    void membersOfEachCountryAreThePersonsOfTheRawFiles() {
        var expected = RawMembers.persons(recordings);

        assertThat(expected).hasSizeGreaterThan(10);
        var given = new TreeMap<String, Integer>();
        database.fetch("select connector || ' ' || country, count(*)::int from legislation.member"
                        + " where removed_at is null group by 1")
                .forEach(row -> given.put(row.get(0, String.class), row.get(1, Integer.class)));
        given.keySet().retainAll(expected.keySet());
        assertThat(given).isEqualTo(expected);
        assertThat(database.fetchCount(database.selectFrom("legislation.source_record")
                        .where("kind = 'MEMBER' and content ~ '@[a-z]+[.]'")))
                .isZero();
    }

    @Test
    void votesAndBillsLeadToMembersAndBack() throws Exception {
        var voter = database.fetchValue("select m.country || '/members/' || m.slug from legislation.member m"
                + " join legislation.part_taken p on p.person = m.person and p.connector = m.connector"
                + " where p.vote is not null and m.connector = 'no-storting' order by m.id limit 1");

        assertThat(voter).isNotNull();
        assertThat(compressed("/fr/parliaments/" + voter)).isLessThan(PAGE);
        for (var country : List.of("us", "za", "no", "kr", "br")) {
            assertThat(compressed("/ar/parliaments/" + country + "/members"))
                    .as(country)
                    .isLessThan(PAGE);
        }
        assertThat(compressed("/en/parliaments/us/members/c000127")).isLessThan(PAGE);
    }

    @Test
    void pagesOfTheLargestBillsStayWithinTheBudget() throws Exception {
        var largest = database.fetch("select '/legislation/' || w.chamber || '/' || w.slug from legislation.work w"
                        + " join legislation.source_record r on r.work_id = w.id group by w.id"
                        + " order by sum(length(r.content)) desc limit 60")
                .getValues(0, String.class);
        var softly = new SoftAssertions();
        for (var bill : largest) {
            for (var page : List.of(bill, bill + "/provenance", bill + "/history")) {
                softly.assertThat(compressed("/fr" + page)).as(page).isLessThan(PAGE);
            }
        }
        for (var page : List.of("/legislation", "/legislation?q=lei", "/sources", "/sources/br-camara", "/")) {
            softly.assertThat(compressed("/ar" + page)).as(page).isLessThan(PAGE);
        }
        softly.assertAll();
    }

    /** The bytes of a page as they are sent. */
    private int compressed(String address) throws Exception {
        var page = http.perform(get(URI.create(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(page);
        }
        return bytes.size();
    }

    @Test
    void recordsOfEachConnectorAreThoseOfTheRawFiles() throws Exception {
        var expected = raw.records();

        assertThat(streams(read("/api/v1/sources"))).isEqualTo(expected);
        read("/api/v1/sources")
                .path("items")
                .forEach(source -> assertThat(source.path("records").asInt())
                        .as(source.path("connector").asString())
                        .isEqualTo(sum(expected, source.path("connector").asString())));
    }

    @Test
    void aRunCountsWhatTheSourceGives() {
        var softly = new SoftAssertions();
        first.forEach(run -> {
            softly.assertThat(run.outcome()).as(run.connector()).isEqualTo(Outcome.DONE);
            softly.assertThat(run.taken().records()).as(run.connector()).isEqualTo(sum(raw.records(), run.connector()));
        });
        softly.assertAll();
    }

    @Test
    void fewStepsAndStatusesAreUnmappedAndEachIsListedWithAnExample() throws Exception {
        var softly = new SoftAssertions();
        var unknown = new ArrayList<String>();
        long stages = 0;
        long unmapped = 0;
        for (var source : read("/api/v1/sources").path("items")) {
            var connector = source.path("connector").asString();
            var words = unmappedWords(connector);
            softly.assertThat(words.stream().mapToLong(StageWord::times).sum())
                    .as("listed words of " + connector)
                    .isEqualTo(source.path("unmapped").asLong());
            softly.assertThat(words)
                    .as(connector)
                    .noneMatch(word -> word.example().isBlank());
            softly.assertThat(source.path("unmapped").asDouble()
                            / Math.max(1, source.path("stages").asLong()))
                    .as("unmapped steps and statuses of %s: %s", connector, words)
                    .isLessThan(MOST_UNMAPPED_OF_ONE);
            words.forEach(word -> unknown.add(connector + " " + word));
            stages += source.path("stages").asLong();
            unmapped += source.path("unmapped").asLong();
        }

        System.out.printf("%d of %d steps and statuses are unmapped: %s%n", unmapped, stages, unknown);
        softly.assertThat(stages).isGreaterThan(10_000);
        softly.assertThat((double) unmapped / stages)
                .as("unmapped of all: %s", unknown)
                .isLessThan(MOST_UNMAPPED);
        softly.assertAll();
    }

    /** Words of steps and statuses that no rule knows, as a source's own page lists them. */
    private List<StageWord> unmappedWords(String connector) throws Exception {
        var words = new ArrayList<StageWord>();
        for (var word : read("/api/v1/sources/" + connector).path("unmappedWords")) {
            if (word.path("share").asDouble() > 0) {
                words.add(new StageWord(
                        word.path("words").asString(""),
                        word.path("code").asString(""),
                        word.path("times").asLong(),
                        word.path("example").asString("")));
            }
        }
        return words;
    }

    /** An unmapped word, how often it stands there and the key of a record that has it. */
    private record StageWord(String words, String code, long times, String example) {}

    @Test
    void aSecondHarvestWritesNothing() throws InterruptedException {
        var before = versions();

        var again = run();

        assertThat(versions()).isEqualTo(before);
        assertThat(again).extracting(HarvestRun::outcome).containsOnly(Outcome.UNCHANGED);
        assertThat(again)
                .extracting(run -> run.taken().records(), run -> run.taken().unmapped())
                .isEqualTo(first.stream()
                        .map(run -> tuple(run.taken().records(), run.taken().unmapped()))
                        .toList());
    }

    /** The version of every row but those of runs and sources: a row that was written has a new one. */
    private Map<String, String> versions() {
        var versions = new TreeMap<String, String>();
        database
                .fetch("select schemaname || '.' || tablename from pg_tables where schemaname in"
                        + " ('legislation', 'harvest') or tablename = 'change'")
                .getValues(0, String.class)
                .stream()
                .filter(table -> !List.of("harvest.run", "harvest.source").contains(table))
                .forEach(table -> versions.put(
                        table,
                        String.valueOf(database.fetchValue(
                                "select md5(string_agg(ctid::text || xmin::text, ',' order by ctid)) from " + table))));
        return versions;
    }

    private static Map<String, Integer> facet(JsonNode list, String name) {
        var counts = new TreeMap<String, Integer>();
        list.path("facets")
                .path(name)
                .forEach(value -> counts.put(
                        value.path("value").asString(), value.path("count").asInt()));
        return counts;
    }

    private static Map<String, Map<String, Integer>> streams(JsonNode sources) {
        var counts = new TreeMap<String, Map<String, Integer>>();
        sources.path("items")
                .forEach(source -> source.path("streams")
                        .forEach(stream -> counts.computeIfAbsent(
                                        source.path("connector").asString(), any -> new TreeMap<>())
                                .put(
                                        stream.path("stream").asString(),
                                        stream.path("records").asInt())));
        return counts;
    }

    private static int sum(Map<String, Map<String, Integer>> records, String connector) {
        return records.getOrDefault(connector, Map.of()).values().stream()
                .mapToInt(count -> count)
                .sum();
    }

    private JsonNode read(String address) throws Exception {
        var answer = http.perform(get(address)).andExpect(status().isOk()).andReturn();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
