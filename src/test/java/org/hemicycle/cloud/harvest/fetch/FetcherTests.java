package org.hemicycle.cloud.harvest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.hemicycle.cloud.connectors.Pace;
import org.hemicycle.cloud.connectors.Secret;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.harvest.SourceError;
import org.hemicycle.cloud.harvest.SourceError.Category;
import org.hemicycle.ground.platform.addresses.AllowedHosts;
import org.hemicycle.ground.platform.addresses.GuardedResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTests {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final FetchLimits LIMITS = new FetchLimits(
            200_000,
            100,
            Duration.ofMillis(900),
            1_000_000,
            Duration.ofSeconds(5),
            5,
            4,
            Duration.ofMillis(10),
            Duration.ofSeconds(120));

    @TempDir
    private Path folder;

    private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger hits = new AtomicInteger();
    private final AtomicInteger internalHits = new AtomicInteger();
    private HttpServer portal;
    private HttpServer internal;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        portal = server();
        internal = server();
        internal.createContext("/", exchange -> {
            internalHits.incrementAndGet();
            answer(exchange, 200, "secret");
        });
        fetcher = fetcher("portal.test:" + portal.getAddress().getPort());
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        portal.stop(0);
        internal.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:{port}/",
                "http://[::1]:{port}/",
                "http://[::ffff:127.0.0.1]:{port}/",
                "http://0.0.0.0:{port}/",
                "http://169.254.169.254/",
                "http://10.1.2.3/",
                "http://172.20.0.1/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "http://[ff02::1]/",
                "http://224.0.0.1/",
                "http://2130706433:{port}/",
                "http://127.1:{port}/",
                "http://inside.test:{port}/",
                "http://half-inside.test:{port}/",
                "http://portal.test:{port}/",
                "file:///etc/passwd",
                "gopher://portal.test/",
                "http://user:password@portal.test/"
            })
    void addressesThatAreNotPublicAreRefusedBeforeConnecting(String address) {
        var asked =
                address.replace("{port}", Integer.toString(internal.getAddress().getPort()));

        var error = failure(asked);

        assertThat(error.category()).isEqualTo(Category.FORBIDDEN_ADDRESS);
        assertThat(internalHits).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:{port}/",
                "http://inside.test:{port}/",
                "file:///etc/passwd",
                "//[::1]:{port}/x"
            })
    void redirectsAreCheckedLikeTheFirstAddress(String location) {
        var target = location.replace(
                "{port}", Integer.toString(internal.getAddress().getPort()));
        on("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", target);
            answer(exchange, 302, "");
        });

        var error = failure(url("/moved"));

        assertThat(error.category()).isEqualTo(Category.FORBIDDEN_ADDRESS);
        assertThat(internalHits).hasValue(0);
    }

    @Test
    void aNameIsLookedUpOnceAndConnectedToWhatWasChecked() throws Exception {
        on("/", exchange -> answer(exchange, 200, "hello"));
        var lookups = new AtomicInteger();
        var port = portal.getAddress().getPort();
        var rebinding = FetcherConfiguration.fetcher(
                new GuardedResolver(
                        AllowedHosts.parse("portal.test:" + port),
                        host -> lookups.getAndIncrement() == 0
                                ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                                : new InetAddress[] {InetAddress.getByName("203.0.113.1")}),
                LIMITS,
                NOON,
                waits::add,
                name -> null,
                folder,
                "test");

        var text = text(rebinding.fetch(asking(url("/"))));

        assertThat(text).isEqualTo("hello");
        assertThat(lookups).hasValue(1);
        rebinding.close();
    }

    @Test
    void atMostFiveRedirectsAreFollowed() {
        on("/loop", exchange -> {
            hits.incrementAndGet();
            exchange.getResponseHeaders().set("Location", "/loop");
            answer(exchange, 301, "");
        });

        assertThat(failure(url("/loop")).category()).isEqualTo(Category.TOO_MANY_REDIRECTS);
        assertThat(hits).hasValue(6);
    }

    @Test
    void troubleThatMayPassIsTriedAgain() throws Exception {
        on("/busy", exchange -> answer(exchange, hits.incrementAndGet() < 3 ? 503 : 200, "at last"));

        assertThat(text(fetcher.fetch(asking(url("/busy"))))).isEqualTo("at last");
        assertThat(sleeps()).hasSize(2);
    }

    @Test
    void aDroppedConnectionIsTriedAgainAndNoHalfAnswerCounts() throws Exception {
        on("/half", exchange -> {
            if (hits.incrementAndGet() == 1) {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                exchange.close();
            } else {
                answer(exchange, 200, "whole");
            }
        });

        assertThat(text(fetcher.fetch(asking(url("/half"))))).isEqualTo("whole");
    }

    @Test
    void theSourceIsGivenTheTimeItAsksFor() throws Exception {
        on("/slow", exchange -> {
            var hit = hits.incrementAndGet();
            exchange.getResponseHeaders().set("Retry-After", hit == 1 ? "7" : "Sun, 01 Mar 2026 12:00:30 GMT");
            answer(exchange, hit < 3 ? 429 : 200, "done");
        });

        assertThat(text(fetcher.fetch(asking(url("/slow"))))).isEqualTo("done");
        assertThat(sleeps()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(30));
    }

    @Test
    void aSourceThatAsksForAYearIsLeftAlone() {
        on("/slow", exchange -> {
            hits.incrementAndGet();
            exchange.getResponseHeaders().set("Retry-After", "31536000");
            answer(exchange, 429, "");
        });

        var error = failure(url("/slow"));

        assertThat(error.category()).isEqualTo(Category.RATE_LIMITED);
        assertThat(error.retryAfter()).isEqualTo(Duration.ofDays(365));
        assertThat(hits).hasValue(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void answersThatAreTooLargeAreStoppedAlsoWhenTheyUnpackToThat() throws Exception {
        on("/large", exchange -> answer(exchange, 200, "x".repeat(300_000)));
        on("/bomb", exchange -> {
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(new byte[50_000_000]);
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            packed.writeTo(exchange.getResponseBody());
            exchange.close();
        });

        assertThat(failure(url("/large")).category()).isEqualTo(Category.TOO_LARGE);
        assertThat(failure(url("/bomb")).category()).isEqualTo(Category.TOO_LARGE);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void headersThatAreTooLargeAreRefused() {
        on("/headers", exchange -> {
            exchange.getResponseHeaders().set("X-Huge", "x".repeat(2_000_000));
            answer(exchange, 200, "");
        });

        assertThat(failure(url("/headers")).category()).isEqualTo(Category.BROKEN_ANSWER);
    }

    @Test
    void anAnswerThatTricklesIsEnded() {
        on("/stall", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody();
                    var silence = new ServerSocket(0)) {
                silence.setSoTimeout(100);
                for (var i = 0; i < 200; i++) {
                    body.write('x');
                    body.flush();
                    try {
                        silence.accept().close();
                    } catch (SocketTimeoutException passed) {
                        continue;
                    }
                }
            }
        });

        assertThat(failure(url("/stall")).category()).isEqualTo(Category.TIMEOUT);
    }

    @Test
    void whatTheSourceCallsItsAnswerIsTakenAndTold() throws Exception {
        on("/etag", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            var known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            answer(exchange, known ? 304 : 200, known ? "" : "news");
        });
        var first = fetcher.fetch(asking(url("/etag")));

        var again =
                fetcher.fetch(new Asking(request(url("/etag")), pace(), Optional.empty(), Set.of(), "\"v1\"", null));

        assertThat(first)
                .isInstanceOfSatisfying(
                        Fetched.Answered.class,
                        answer -> assertThat(answer.etag()).isEqualTo("\"v1\""));
        assertThat(again).isInstanceOf(Fetched.Unmodified.class);
    }

    @Test
    void whatIsNotThereIsAbsentAndWeSayWhoAsks() throws Exception {
        var agents = new ArrayList<String>();
        on("/none", exchange -> {
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            answer(exchange, 404, "");
        });

        assertThat(fetcher.fetch(asking(url("/none")))).isInstanceOf(Fetched.Absent.class);
        assertThat(agents.getFirst()).startsWith("Hemicycle/").contains("https://platform.test");
    }

    @Test
    void keysGoToTheirSourceAndNowhereElse() throws Exception {
        var queries = new ArrayList<String>();
        on("/keyed", exchange -> {
            queries.add(exchange.getRequestURI().getQuery());
            exchange.getResponseHeaders()
                    .set("Location", "http://other.test:" + portal.getAddress().getPort() + "/other");
            answer(exchange, 302, "");
        });
        on("/other", exchange -> {
            queries.add(String.valueOf(exchange.getRequestURI().getQuery()));
            answer(exchange, 500, "");
        });
        var secret = new Secret(Secret.Place.QUERY, "api_key", "HEMICYCLE_KEY_TEST");

        var error = catchThrowableOfType(
                SourceError.class,
                () -> fetcher.fetch(
                        new Asking(request(url("/keyed?a=b")), pace(), Optional.of(secret), Set.of(), null, null)));

        assertThat(queries).startsWith("a=b&api_key=the-key", "null");
        assertThat(error.address() + error.getMessage()).doesNotContain("the-key");
        assertThat(error.getCause()).isNull();
    }

    @Test
    void aMissingKeyIsNamedByItsVariable() {
        var secret = new Secret(Secret.Place.HEADER, "X-Key", "HEMICYCLE_KEY_NONE");

        var error = catchThrowableOfType(
                SourceError.class,
                () -> fetcher.fetch(new Asking(request(url("/")), pace(), Optional.of(secret), Set.of(), null, null)));

        assertThat(error.category()).isEqualTo(Category.NOT_ALLOWED);
        assertThat(error).hasMessageContaining("HEMICYCLE_KEY_NONE");
    }

    @Test
    void requestsToOneHostKeepTheirDistance() throws Exception {
        on("/", exchange -> answer(exchange, 200, "x"));
        var slow = new Pace(2, Duration.ofSeconds(1));
        for (var i = 0; i < 3; i++) {
            text(fetcher.fetch(new Asking(request(url("/")), slow, Optional.empty(), Set.of(), null, null)));
        }

        assertThat(waits).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    /** The waits that are longer than those which keep the pace. */
    private List<Duration> sleeps() {
        return waits.stream().filter(wait -> wait.toMillis() > 0).toList();
    }

    private Fetcher fetcher(String allowed) {
        var port = ":" + portal.getAddress().getPort();
        return FetcherConfiguration.fetcher(
                new GuardedResolver(AllowedHosts.parse(allowed + ",other.test" + port), FetcherTests::lookUp),
                LIMITS,
                NOON,
                waits::add,
                name -> name.equals("HEMICYCLE_KEY_TEST") ? "the-key" : null,
                folder,
                FetcherConfiguration.userAgent("https://platform.test"));
    }

    private static InetAddress[] lookUp(String host) throws UnknownHostException {
        return switch (host) {
            case "portal.test", "other.test", "inside.test" -> new InetAddress[] {InetAddress.getLoopbackAddress()};
            case "half-inside.test" ->
                new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getLoopbackAddress()};
            default -> InetAddress.getAllByName(host);
        };
    }

    private static HttpServer server() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    private void on(String path, HttpHandler handler) {
        portal.createContext(path, handler);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private String url(String path) {
        return "http://portal.test:" + portal.getAddress().getPort() + path;
    }

    private SourceError failure(String address) {
        return catchThrowableOfType(SourceError.class, () -> fetcher.fetch(asking(address)));
    }

    private static Asking asking(String address) {
        return new Asking(request(address), pace(), Optional.empty(), Set.of(), null, null);
    }

    private static Pace pace() {
        return new Pace(1_000_000, Duration.ofSeconds(1));
    }

    private static SourceRequest request(String address) {
        return new SourceRequest("xy-test", "list", "GET", address, Map.of(), null, Map.of());
    }

    private static String text(Fetched fetched) throws IOException {
        assertThat(fetched).isInstanceOf(Fetched.Answered.class);
        try (var body = ((Fetched.Answered) fetched).body().open()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
