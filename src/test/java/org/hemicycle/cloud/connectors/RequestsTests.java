package org.hemicycle.cloud.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsTests {
    private static final LocalDate TODAY = LocalDate.of(2031, 3, 10);

    @TempDir
    Path recorded;

    @Test
    void variablesAreCombined() {
        var connector = list("for: { year: { years: 2030..now }, type: [PL, PEC] }", "year={year}&type={type}");

        assertThat(connector.requests("list", TODAY).map(SourceRequest::address))
                .containsExactly(
                        "https://data.example/bills?year=2030&type=PL",
                        "https://data.example/bills?year=2030&type=PEC",
                        "https://data.example/bills?year=2031&type=PL",
                        "https://data.example/bills?year=2031&type=PEC");
    }

    @Test
    void windowsOfDatesEndToday() {
        var connector = list("for: { window: { dates: { from: 2031-02-01, every: 30d } } }", "from={from}&to={to}");

        assertThat(connector.requests("list", TODAY).map(SourceRequest::address))
                .containsExactly(
                        "https://data.example/bills?from=2031-02-01&to=2031-03-02",
                        "https://data.example/bills?from=2031-03-03&to=2031-03-10");
    }

    @Test
    void pagesAreCountedToTheTotal() {
        var connector = list("paging: { kind: page, parameter: p, size: 2, total: total }", "x=1");

        assertThat(walk(connector, page("{\"total\":5,\"data\":[{\"id\":%1$d},{\"id\":%1$d1}]}"), null))
                .containsExactly(
                        "https://data.example/bills?x=1&p=1",
                        "https://data.example/bills?x=1&p=2",
                        "https://data.example/bills?x=1&p=3");
    }

    @Test
    void offsetsGoOnUntilAPageIsEmptyOrRepeats() {
        var connector = list("paging: { kind: offset, parameter: $skip, size: 2 }", "x=1");

        assertThat(walk(
                        connector,
                        (asked, turn) -> turn < 2 ? "{\"data\":[{\"id\":%d}]}".formatted(turn) : "{\"data\":[]}",
                        null))
                .hasSize(3)
                .last()
                .isEqualTo("https://data.example/bills?x=1&$skip=4");
        assertThat(walk(connector, (asked, turn) -> "{\"data\":[{\"id\":1}]}", null))
                .hasSize(2);
    }

    @Test
    void theNextAddressStandsInTheBodyOrInTheHeader() {
        var body = list("paging: { kind: next, path: \"links[rel='next']/href\" }", "x=1");
        var header = list("paging: { kind: next, link: true }", "x=1");

        assertThat(walk(
                        body,
                        (asked, turn) ->
                                "{\"data\":[{\"id\":%d}],\"links\":[{\"rel\":\"next\",\"href\":\"/bills?page=%d\"}]}"
                                        .formatted(turn, Math.min(turn + 2, 3)),
                        null))
                .containsExactly(
                        "https://data.example/bills?x=1",
                        "https://data.example/bills?page=2",
                        "https://data.example/bills?page=3",
                        "the next page is one that was read before");
        assertThat(walk(
                        body,
                        page("{\"data\":[{\"id\":%d}],\"links\":[{\"rel\":\"next\",\"href\":\"http://[bills\"}]}"),
                        null))
                .containsExactly("https://data.example/bills?x=1", "the page names a next one by what is no address");
        assertThat(walk(
                        header,
                        page("{\"data\":[{\"id\":%d}]}"),
                        "<https://data.example/b?p=1>; rel=\"prev\", <https://data.example/b?p=2>; rel=\"next\""))
                .containsExactly(
                        "https://data.example/bills?x=1",
                        "https://data.example/b?p=2",
                        "the next page is one that was read before");
    }

    @Test
    void cursorsEndWhenTheyDoNotChangeAndPagesAreCapped() {
        var cursor = list("paging: { kind: cursor, parameter: cursor, path: cursor }", "x=1");
        var endless = list("paging: { kind: page, parameter: p, max: 7 }", "x=1");

        assertThat(walk(
                        cursor,
                        (asked, turn) ->
                                "{\"cursor\":\"c%d\",\"data\":[{\"id\":%d}]}".formatted(Math.min(turn, 1), turn),
                        null))
                .hasSize(3);
        assertThat(walk(endless, page("{\"data\":[{\"id\":%d}]}"), null)).hasSize(7);
    }

    @Test
    void aStreamAsksOnceForEachRecordOfAnother() {
        var connector = ConnectorExamples.withStreams("""
                  list:
                    request: { url: "https://data.example/bills" }
                    read: { format: json, each: data }
                    map: { key: id, give: { house: h } }
                  detail:
                    request: { url: "https://data.example/{house}/bills/{key}", each: list }
                    read: { format: json }
                    map: { key: $key, work: $work, number: $house }
                """);
        var reading = connector.read(
                "list", Map.of(), answer("{\"data\":[{\"id\":\"1/2\",\"h\":\"upper\"},{\"id\":\"3\"}]}"));

        var requests = connector.requestsFor("detail", reading);

        assertThat(connector.each("detail")).contains("list");
        assertThat(requests)
                .extracting(SourceRequest::address)
                .containsExactly("https://data.example/upper/bills/1%2F2");
        assertThat(connector.read(requests.getFirst(), answer("{}")).records())
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.key()).isEqualTo("1/2");
                    assertThat(record.content().number()).isEqualTo("upper");
                });
    }

    @Test
    void bodiesArePosted() {
        var connector = ConnectorExamples.withStreams("""
                  list:
                    request:
                      url: https://data.example/search
                      body: { year: "{year}", size: 10 }
                      for: { year: [2031] }
                      paging: { kind: offset, parameter: from, size: 10 }
                    read: { format: json, each: data }
                    map: { key: id }
                """);

        assertThat(connector.requests("list", TODAY)).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.body()).isEqualTo("{\"year\":\"2031\",\"size\":10,\"from\":0}");
            assertThat(request.headers()).containsEntry("Content-Type", "application/json");
        });
    }

    @Test
    void recordedFilesAnswerByTheirNamesAndDetailsAreFoundThatNoListNames() throws IOException {
        var connectors = Connectors.under(ConnectorExamples.folder(
                Map.of("connector.yaml", ConnectorExamples.head() + """
                  list:
                    request: { url: "https://data.example/bills", paging: { kind: page, parameter: p } }
                    read: { format: json, each: data }
                    map: { key: id }
                  detail:
                    request: { url: "https://data.example/bills/{key}", each: list }
                    read: { format: json }
                    map: { key: id }
                  steps:
                    request: { url: "https://data.example/bills/{key}/steps", each: list }
                    read: { format: json }
                    map: { key: $key }
                """, "recording.yaml", """
                folders: [xy]
                streams:
                  list:
                    - files: "list-{p}.json"
                    - files: "dumps/*.jsonl"
                      derived: true
                      read: { format: ndjson }
                  detail: [ { files: "bills/bill-{key}.json", recorded: 2031-01-02 } ]
                  steps: [ { files: "bills/bill-{key}_steps.json" } ]
                """)));
        for (var file : List.of(
                "list-1.json", "list-2.json", "dumps/a.jsonl", "bills/bill-7.json", "bills/bill-7_steps.json")) {
            Files.createDirectories(recorded.resolve("xy").resolve(file).getParent());
            Files.writeString(recorded.resolve("xy").resolve(file), "{\"id\":\"7\"}");
        }
        var connector = connectors.byName("xy-assembly");
        var recordings = connectors.recordings(connector, recorded);

        assertThat(recordings.requests("list").map(SourceRequest::address))
                .containsExactly(
                        "file:xy/dumps/a.jsonl", "https://data.example/bills?p=1", "https://data.example/bills?p=2");
        assertThat(recordings.requests("detail").map(SourceRequest::address))
                .containsExactly("https://data.example/bills/7");
        assertThat(recordings.requests("steps").map(SourceRequest::address))
                .containsExactly("https://data.example/bills/7/steps");
        var first = connector.requests("list", TODAY).findFirst().orElseThrow();
        assertThat(recordings.find(first).orElseThrow().path()).hasFileName("list-1.json");
        assertThat(recordings
                        .find(recordings.requests("list").findFirst().orElseThrow())
                        .orElseThrow())
                .satisfies(answer -> {
                    assertThat(answer.derived()).isTrue();
                    assertThat(answer.readAs()).isNotNull();
                });
        var missing = new SourceRequest(
                "xy-assembly", "detail", "GET", "https://data.example/bills/8", Map.of(), null, Map.of("key", "8"));
        assertThat(recordings.find(missing)).isEmpty();
    }

    private interface Source {
        String answer(SourceRequest asked, int turn);
    }

    private static Source page(String format) {
        return (asked, turn) -> format.formatted(turn + 1);
    }

    private static List<String> walk(Connector connector, Source source, @Nullable String link) {
        var addresses = new ArrayList<String>();
        Set<String> seen = new HashSet<>();
        var asked = connector.requests("list", TODAY).findFirst();
        while (asked.isPresent() && addresses.size() < 50) {
            var answer = answer(source.answer(asked.get(), addresses.size()));
            addresses.add(asked.get().address());
            try {
                asked = connector.next(asked.get(), answer, link, connector.read(asked.get(), answer), seen);
            } catch (EndlessPaging endless) {
                addresses.add(String.valueOf(endless.getMessage()));
                return addresses;
            }
        }
        return addresses;
    }

    private static Answer answer(String json) {
        return Answer.of(json.getBytes(UTF_8), "application/json", null);
    }

    private static Connector list(String request, String query) {
        return ConnectorExamples.withStreams("""
                  list:
                    request:
                      url: "https://data.example/bills?%s"
                      %s
                    read: { format: json, each: data }
                    map: { key: id }
                """.formatted(query, request));
    }
}
