package org.hemicycle.cloud.translation.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;
import org.hemicycle.ground.platform.addresses.AllowedHosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("NullAway.Init")
class RemoteEngineTests {
    private static final Direction TO_ARABIC = new Direction("fr", "ar");
    private static final String KEY = "a-secret-key";
    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stopServer() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void libreTranslateIsAskedInItsWords() throws Exception {
        answer("/translate", 200, "{\"translatedText\": \"قانون المياه\"}");

        try (var engine = libreTranslate()) {
            var answer = engine.translate(TO_ARABIC, "Loi sur l'eau");

            assertThat(answer.text()).isEqualTo("قانون المياه");
            assertThat(answer.route()).isEqualTo("fr-ar");
        }
        var question = asked.getFirst();
        assertThat(question.path("q").asString()).isEqualTo("Loi sur l'eau");
        assertThat(question.path("source").asString()).isEqualTo("fr");
        assertThat(question.path("target").asString()).isEqualTo("ar");
        assertThat(question.path("api_key").asString()).isEqualTo(KEY);
    }

    @Test
    void aChatIsAskedForATranslationAndNothingElse() throws Exception {
        answer("/v1/chat/completions", 200, chat("قانون المياه", "stop"));

        try (var engine = chatEngine()) {
            assertThat(engine.translate(TO_ARABIC, "Loi sur l'eau").text()).isEqualTo("قانون المياه");
            assertThat(engine.version(new Direction("en", "ar"))).isEqualTo("a-model");
        }
        var question = asked.getFirst();
        assertThat(question.path("model").asString()).isEqualTo("a-model");
        assertThat(question.path("messages").path(0).path("content").asString()).contains("French", "Arabic");
        assertThat(question.path("messages").path(1).path("content").asString()).isEqualTo("Loi sur l'eau");
        assertThat(authorizations).containsExactly("Bearer " + KEY);
    }

    @Test
    void anAnswerThatWasCutOffIsNone() throws Exception {
        answer("/v1/chat/completions", 200, chat("قانون", "length"));

        try (var engine = chatEngine()) {
            assertTrouble(engine, Kind.TEXT);
        }
    }

    @ParameterizedTest
    @CsvSource({"400, TEXT", "413, TEXT", "401, PASSING", "404, PASSING", "429, PASSING", "500, PASSING", "302, PASSING"
    })
    void whatTheServerRefusesIsTroubleOfItsKind(int status, Kind kind) throws Exception {
        answer("/translate", status, "{}");

        try (var engine = libreTranslate()) {
            assertTrouble(engine, kind);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'{}'; TEXT",
                "''; TEXT",
                "'{\"translatedText\": \" \"}'; TEXT",
                "'{\"translatedText\": 7'; PASSING",
                "'<html>'; PASSING"
            })
    void anAnswerThatIsNoTranslationIsTrouble(String body, Kind kind) throws Exception {
        answer("/translate", 200, body);

        try (var engine = libreTranslate()) {
            assertTrouble(engine, kind);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 4_000_000})
    void anAnswerManyTimesLongerIsRefused(int length) throws Exception {
        answer("/translate", 200, "{\"translatedText\": \"" + "a".repeat(length) + "\"}");

        try (var engine = libreTranslate()) {
            assertTrouble(engine, Kind.TEXT);
        }
    }

    @Test
    void oneThatHangsIsLeftAfterItsTimeAndAloneAfterSomeTries() throws Exception {
        server.createContext("/translate", exchange -> {
            asked.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        try (var engine = libreTranslate()) {
            for (var i = 0; i < 5; i++) {
                assertTrouble(engine, Kind.PASSING);
            }
        }

        assertThat(asked).hasSize(3);
    }

    @Test
    void aTextWithoutLettersIsNotSentAway() throws Exception {
        try (var engine = libreTranslate()) {
            assertThat(engine.translate(TO_ARABIC, "12/2026").text()).isEqualTo("12/2026");
        }
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://127.0.0.1:9",
                "http://example.org",
                "https://user:password@example.org",
                "https://2130706433/",
                "ftp://example.org",
                "no address"
            })
    void anAddressThatMustNotBeAskedSwitchesItOff(String url) throws Exception {
        try (var engine = RemoteConfiguration.engine(
                new LibreTranslate(KEY), one(url), AllowedHosts.parse(""), Clock.systemUTC())) {

            assertThat(engine.directions()).isEmpty();
            assertTrouble(engine, Kind.DIRECTION);
        }
    }

    @Test
    void aNameThatLeadsInsideIsNotAsked() throws Exception {
        try (var engine = RemoteConfiguration.engine(
                new LibreTranslate(KEY), one("https://localhost:1"), AllowedHosts.parse(""), Clock.systemUTC())) {

            assertThatThrownBy(() -> engine.translate(TO_ARABIC, "Loi sur l'eau"))
                    .hasMessageContaining("not a public address");
        }
    }

    @Test
    void theKeyIsInNoTextThatMayBeLogged() {
        assertThat(one("https://example.org").toString()).doesNotContain(KEY);
        assertThat(new Chat("a-model", KEY).toString()).doesNotContain(KEY);
        assertThat(new LibreTranslate(KEY).toString()).doesNotContain(KEY);
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            asked.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            send(exchange, status, body);
        });
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String chat(String text, String reason) {
        return JSON.writeValueAsString(
                Map.of("choices", List.of(Map.of("message", Map.of("content", text), "finish_reason", reason))));
    }

    private RemoteEngine libreTranslate() {
        return engine(new LibreTranslate(KEY), "");
    }

    private RemoteEngine chatEngine() {
        return engine(new Chat("a-model", KEY), "/v1/");
    }

    private RemoteEngine engine(Dialect dialect, String path) {
        var host = "127.0.0.1:" + server.getAddress().getPort();
        return RemoteConfiguration.engine(
                dialect, one("http://" + host + path), AllowedHosts.parse(host), Clock.systemUTC());
    }

    private static RemoteSettings.One one(String url) {
        return new RemoteSettings.One(url, KEY, "a-model", List.of("fr", "ar"), false, Duration.ofSeconds(2));
    }

    private static void assertTrouble(RemoteEngine engine, Kind kind) {
        assertThatThrownBy(() -> engine.translate(TO_ARABIC, "Loi sur l'eau"))
                .isInstanceOfSatisfying(
                        EngineTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(kind))
                .message()
                .doesNotContain(KEY);
    }
}
