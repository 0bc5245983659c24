package org.hemicycle.cloud.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hemicycle.testing.HemicycleTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A source that answers over HTTP, with a list and a detail for each of its entries, read by its schedule and on demand. */
@HemicycleTest
class LiveHarvestTests {
    private static final Map<String, String> SAID = new ConcurrentHashMap<>(Map.of(
            "/list", "{\"items\":[{\"id\":1,\"title\":\"On ferries\"},{\"id\":2,\"title\":\"On quays\"}]}",
            "/detail/1", "{\"id\":1,\"date\":\"2026-01-02\"}",
            "/detail/2", "{\"id\":2,\"date\":\"2026-01-03\"}"));
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();
    private static final HttpServer SOURCE = source();

    private final Harvests harvests;

    LiveHarvestTests(Harvests harvests) {
        this.harvests = harvests;
    }

    @DynamicPropertySource
    static void connector(DynamicPropertyRegistry settings) throws IOException {
        var address = "localhost:" + SOURCE.getAddress().getPort();
        var folder = Files.createDirectories(
                Path.of("target", "live-" + SOURCE.getAddress().getPort(), "xy-live"));
        Files.writeString(folder.resolve("connector.yaml"), """
                connector: xy-live
                name: A source over HTTP
                chambers: [xy-assembly]
                language: en
                licence: { id: CC0-1.0, name: Public domain }
                home: https://xy.example
                fetch: { pace: 1000/1s }
                streams:
                  list:
                    request: { url: "http://SOURCE/list" }
                    read: { format: json, each: items, require: items }
                    map:
                      kind: BILL
                      key: id
                      number: id
                      titles: [ { type: OFFICIAL, text: title } ]
                  detail:
                    request: { url: "http://SOURCE/detail/{key}", each: list }
                    read: { format: json, require: id }
                    map:
                      kind: BILL
                      key: id
                      introducedOn: date
                """.replace("SOURCE", address));
        settings.add("HEMICYCLE_ALLOW_HOSTS", () -> address);
        settings.add(
                "hemicycle.connectors.folders",
                () -> folder.resolve("..").normalize().toString());
    }

    @AfterAll
    static void stop() {
        SOURCE.stop(0);
    }

    @Test
    void aSourceIsReadByItsScheduleAndAfterThatOnlyWhatChanged() throws InterruptedException {
        harvests.switchOn("xy-live");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        harvests.runs("xy-live", 1).stream().anyMatch(run -> run.state() == HarvestRun.State.ENDED));
        harvests.switchOff("xy-live");
        var scheduled = harvests.runs("xy-live", 1).getFirst();
        assertThat(scheduled.outcome()).as(String.valueOf(scheduled.trouble())).isEqualTo(Outcome.DONE);
        assertThat(scheduled.origin()).isEqualTo(Origin.LIVE);
        assertThat(scheduled.taken()).isEqualTo(new Taken(4, 4, 0, 0, 0, 0));
        assertThat(HEARD)
                .startsWith("/list 200")
                .containsExactlyInAnyOrder("/list 200", "/detail/1 200", "/detail/2 200");

        HEARD.clear();
        var again = run();
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(again.taken()).isEqualTo(new Taken(4, 0, 0, 4, 0, 0));
        assertThat(HEARD)
                .startsWith("/list 304")
                .containsExactlyInAnyOrder("/list 304", "/detail/1 304", "/detail/2 304");

        HEARD.clear();
        SAID.put("/detail/2", "{\"id\":2,\"date\":\"2026-01-04\"}");
        var changed = run();
        assertThat(changed.outcome()).isEqualTo(Outcome.DONE);
        assertThat(changed.taken()).isEqualTo(new Taken(4, 0, 1, 3, 0, 0));
        assertThat(HEARD)
                .startsWith("/list 304")
                .containsExactlyInAnyOrder("/list 304", "/detail/1 304", "/detail/2 200");

        SAID.remove("/detail/1");
        var gone = run();
        assertThat(gone.absent()).isEqualTo(1);
        assertThat(gone.taken().records()).isEqualTo(3);
    }

    private HarvestRun run() throws InterruptedException {
        return harvests.run(RunRequest.live("xy-live", false, "test"), read -> {});
    }

    private static HttpServer source() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", LiveHarvestTests::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var said = SAID.get(path);
        var tag = "\"" + Objects.hash(said) + "\"";
        var status =
                said == null ? 404 : tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match")) ? 304 : 200;
        HEARD.add(path + " " + status);
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (status == 200 && said != null) {
            var bytes = said.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } else {
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
    }
}
