package org.hemicycle.ground.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.ground.platform.search.SearchIndex;
import org.hemicycle.testing.HemicycleTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages over HTTP, as a browser with an empty cache gets them. */
@HemicycleTest(webEnvironment = RANDOM_PORT, properties = "db-scheduler.enabled=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTests {
    private static final int KILOBYTE = 1000;
    private static final List<String> PAGES = List.of(
            "/",
            "/parliaments",
            "/parliaments/br",
            "/models",
            "/translation",
            "/translation/problem",
            "/about",
            "/privacy",
            "/terms",
            "/accessibility",
            "/light",
            "/legislation",
            "/legislation?q=sample",
            "/sources",
            "/sources/status",
            "/sources/gb-parliament",
            "/conformance",
            "/sources/gb-parliament/mapping",
            "/sources/br-senado/mapping",
            "/sources/br-camara/mapping",
            "/nothing");

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    private final List<String> pages = new ArrayList<>(PAGES);

    PagesTests(@LocalServerPort int port) {
        this.port = port;
    }

    /** Samples, for pages with something to show; whole bills of parliaments are weighed where there are recordings. */
    @BeforeAll
    void harvestSamples(@Autowired Harvests harvests, @Autowired SearchIndex index, @Autowired DSLContext database)
            throws InterruptedException {
        for (var connector : List.of("gb-parliament", "br-camara", "us-congress")) {
            harvests.run(RunRequest.samples(connector, "test"), read -> {});
        }
        var bills = database.fetch("select '/legislation/' || chamber || '/' || slug from legislation.work order by 1")
                .getValues(0, String.class);
        assertThat(bills).isNotEmpty();
        bills.forEach(bill -> pages.addAll(List.of(bill, bill + "/provenance", bill + "/history")));
        await().atMost(Duration.ofSeconds(60)).until(() -> index.state().documents() == bills.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "pt", "ar"})
    void firstVisitsStayWithinTheBudget(String language) throws Exception {
        for (var path : pages) {
            var bytes = firstView("/" + language + path, Map.of());

            assertThat(bytes.get("html")).as(path).isLessThan(15 * KILOBYTE);
            assertThat(bytes.get("style")).as(path).isLessThan(10 * KILOBYTE);
            assertThat(bytes.getOrDefault("script", 0)).as(path).isLessThan(20 * KILOBYTE);
            assertThat(bytes.values().stream().mapToInt(Integer::intValue).sum())
                    .as(path)
                    .isLessThan(95 * KILOBYTE);
        }
    }

    @Test
    void theLightVersionHasNoFontsNoScriptAndNoLargeFigures() throws Exception {
        for (var path : pages) {
            var bytes = firstView("/en" + path, Map.of("Save-Data", "on"));

            assertThat(bytes.keySet()).as(path).doesNotContain("font", "script");
            assertThat(bytes.values().stream().mapToInt(Integer::intValue).sum())
                    .as(path)
                    .isLessThan(30 * KILOBYTE);
        }
        assertThat(get("/en/", Map.of("Save-Data", "on")).body()).doesNotContain("viewBox=\"0 0 620 318\"");
        assertThat(get("/en/", Map.of("Cookie", "light=1")).body()).doesNotContain("viewBox=\"0 0 620 318\"");
    }

    @Test
    void everyLinkOfAPageLeadsSomewhere() throws Exception {
        var asked = new HashMap<String, Integer>();
        for (var path : pages) {
            var page = "/fr" + path;
            for (var link : found(get(page, Map.of()).body(), "<a[^>]* href=\"(/[^\"#]*)")) {
                var address = link.replace("&amp;", "&");
                if (!asked.containsKey(address)) {
                    asked.put(address, get(address, Map.of()).statusCode());
                }
                if (!address.endsWith("/nothing")) {
                    assertThat(asked.get(address)).as(address + " on " + page).isLessThan(400);
                }
            }
        }
    }

    @Test
    void nothingIsLoadedFromAnotherHost() throws Exception {
        for (var path : pages) {
            assertThat(get("/en" + path, Map.of()).body())
                    .as(path)
                    .doesNotContainPattern(
                            "(src|<link[^>]*stylesheet[^>]*href|<link[^>]*preload[^>]*href)=\"(https?:)?//");
        }
    }

    @Test
    void everyAnswerCarriesTheProtectiveHeaders() throws Exception {
        for (var path : List.of("/en/", "/en/nothing", "/", "/static/nothing", "/api/v1/nothing", "/actuator/env")) {
            var headers = get(path, Map.of()).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .doesNotContain("script-src 'unsafe")
                            .contains("frame-ancestors 'none'"));
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy"))
                    .as(path)
                    .hasValue("same-origin");
        }
    }

    @Test
    void anAddressWithoutALanguageLeadsToTheReadersLanguage() throws Exception {
        var answer = get("/parliaments?region=africa", Map.of("Accept-Language", "de, ar-EG;q=0.8, fr;q=0.5"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/ar/parliaments?region=africa");
        assertThat(get("/", Map.of()).headers().firstValue("Location")).hasValue("/en/");
    }

    @Test
    void pagesOfTheSameContentAreNotSentTwice() throws Exception {
        var tag = get("/en/about", Map.of()).headers().firstValue("ETag").orElseThrow();

        assertThat(get("/en/about", Map.of("If-None-Match", tag)).statusCode()).isEqualTo(304);
    }

    @Test
    void failuresAreToldInTheReadersLanguageAndWithoutDetails() throws Exception {
        var page = get("/fr/nothing", Map.of());
        var problem = get("/api/v1/parliaments?size=9999&lang=pt", Map.of());

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Il n’y a rien à cette adresse");
        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.body())
                .contains("\"field\":\"size\"")
                .contains("Este endereço não pode ser usado")
                .doesNotContain("Exception");
    }

    @Test
    void wordsThatAreNoTextAreRefusedAndNotAFaultOfOurs() throws Exception {
        assertThat(get("/en/legislation?q=%FF%FE", Map.of()).statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/bills?q=%FF", Map.of()).statusCode()).isEqualTo(400);
        assertThat(get("/en/legislation?kind=ACT&sample=true&size=10", Map.of())
                        .body()
                        .split("<form class=\"facets\"", -1))
                .filteredOn(form -> form.contains("<fieldset>"))
                .hasSize(1)
                .allSatisfy(form -> assertThat(form)
                        .contains(
                                "<input type=\"hidden\" name=\"kind\" value=\"ACT\">",
                                "<input type=\"hidden\" name=\"sample\" value=\"true\">",
                                "<input type=\"hidden\" name=\"size\" value=\"10\">"));
        assertThat(get("/en/legislation?kind=ACT&sample=true", Map.of()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPageNumberBelowOneIsRefusedInWordsAPersonCanUse() throws Exception {
        assertThat(get("/en/legislation?page=-1", Map.of()).body())
                .contains("<code>page</code>", "Give a whole number from 1, not -1.");
    }

    @Test
    void anAddressCutAfterTheChamberLeadsToItsBills() throws Exception {
        var answer = get("/fr/legislation/br-camara", Map.of());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/fr/legislation?chamber=br-camara"));
        assertThat(get("/fr/legislation/nowhere", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatARequestClaimsOfTheHostIsNotRepeated() throws Exception {
        var answer = get("/en/about", Map.of("X-Forwarded-Host", "evil.example"));

        assertThat(answer.body()).doesNotContain("evil.example").contains("http://localhost:" + port + "/fr/about");
    }

    @Test
    void programsReadTheRegistry() throws Exception {
        var list = get("/api/v1/parliaments?region=southern-africa&size=100", Map.of());

        assertThat(list.body())
                .contains("\"code\":\"zm\"")
                .doesNotContain("\"code\":\"cl\"")
                .contains("\"page\":1");
        assertThat(get("/api/v1/parliaments/br", Map.of()).body()).contains("\"br-senado\"");
        assertThat(get("/api/v1/parliaments/xx", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void searchEnginesFindAllLanguagesOfAPage() throws Exception {
        assertThat(get("/robots.txt", Map.of()).body()).contains("Sitemap: http://localhost:" + port + "/sitemap.xml");
        assertThat(get("/sitemap.xml", Map.of()).body()).contains("/sitemaps/pages.xml</loc>");
        assertThat(get("/sitemaps/pages.xml", Map.of()).body())
                .contains("/ar/parliaments/zm</loc>")
                .contains("hreflang=\"pt\"");
        assertThat(get("/en/about", Map.of()).body()).contains("hreflang=\"x-default\"");
    }

    /** Compressed bytes by kind, of a page and what it loads at once. */
    private Map<String, Integer> firstView(String path, Map<String, String> headers) throws Exception {
        var page = get(path, headers).body();
        var bytes = new LinkedHashMap<String, Integer>();
        bytes.put("html", compressed(path, headers));
        add(bytes, "style", page, "<link rel=\"stylesheet\" href=\"([^\"]+)\"");
        add(bytes, "script", page, "<script src=\"([^\"]+)\"");
        add(bytes, "icons", page, "<use href=\"([^\"#]+)");
        for (var sheet : found(page, "<link rel=\"stylesheet\" href=\"([^\"]+)\"")) {
            var fonts = found(get(sheet, Map.of()).body(), "url\\(([^)]+)\\)");
            var arabic = path.startsWith("/ar");
            for (var font : fonts) {
                if (font.contains("source-sans") || font.contains(arabic ? "readex" : "serif")) {
                    bytes.merge("font", compressed("/static/" + font, Map.of()), Integer::sum);
                }
            }
        }
        return bytes;
    }

    private void add(Map<String, Integer> bytes, String kind, String page, String pattern) throws Exception {
        for (var address : found(page, pattern)) {
            bytes.merge(kind, compressed(address, Map.of()), Integer::sum);
        }
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1).replace("/static/source", "source").replace("/static/readex", "readex"))
                .distinct()
                .toList();
    }

    private int compressed(String path, Map<String, String> headers) throws Exception {
        var request = request(path, headers).header("Accept-Encoding", "gzip").build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
    }

    private HttpResponse<String> get(String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        return http.send(request(path, headers).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        headers.forEach(request::header);
        return request;
    }
}
