package org.hemicycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.ground.platform.search.SearchIndex;
import org.hemicycle.testing.Chromium;
import org.hemicycle.testing.HemicycleTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A French reader and a Brazilian bill, in a real browser: the title in French, labelled, the original beside it. */
@HemicycleTest(webEnvironment = RANDOM_PORT)
@Import(ReadInAnotherLanguageTests.Machine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadInAnotherLanguageTests {
    private final Harvests harvests;
    private final SearchIndex index;
    private final DSLContext database;
    private final WordEngine machine;
    private final int port;
    private Playwright playwright;
    private Browser browser;
    private String bill = "";

    ReadInAnotherLanguageTests(
            Harvests harvests, SearchIndex index, DSLContext database, WordEngine machine, @LocalServerPort int port) {
        this.harvests = harvests;
        this.index = index;
        this.database = database;
        this.machine = machine;
        this.port = port;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Machine {
        @Bean
        WordEngine machine() {
            return new WordEngine();
        }
    }

    @BeforeAll
    void open() throws InterruptedException {
        harvests.run(RunRequest.samples("br-camara", "test"), read -> {});
        await().atMost(Duration.ofSeconds(60)).until(() -> index.state().documents() > 1);
        bill = String.valueOf(
                database.fetchValue("select slug from legislation.work where chamber = 'br-camara' limit 1"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.program())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void forget() {
        machine.recover();
        database.execute("truncate translation.text cascade");
    }

    @ParameterizedTest(name = "at {0} pixels")
    @ValueSource(ints = {1280, 390})
    void aFrenchReaderOpensABrazilianBill(int width) {
        try (var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900))) {
            await().until(() -> {
                page.navigate(at("/fr/legislation/br-camara/" + bill));
                return page.locator("h1").textContent().contains("in-fr-a");
            });
            var original = page.locator(".title__orig");
            assertThat(original.getAttribute("lang")).isEqualTo("pt");
            assertThat(page.locator(".title .mt").textContent().strip())
                    .isEqualTo("Traduction automatique, original en portugais");
            assertThat(page.locator(".title__made").textContent()).contains("Seul l’original a valeur juridique.");
            assertThat(page.locator("meta[name=robots]").getAttribute("content"))
                    .contains("noindex");
            assertSound(page);

            page.navigate(at("/pt/legislation/br-camara/" + bill));
            assertThat(page.locator(".mt").count()).isZero();
            assertThat(page.locator("h1").getAttribute("lang")).isEqualTo("pt");
        }
    }

    @Test
    void listsShowTheReadersLanguageAndTheOriginalUnderIt() {
        try (var page = browser.newPage()) {
            await().until(() -> {
                page.navigate(at("/es/legislation?country=br"));
                return page.locator(".bill .mt--gist").count() > 0;
            });
            assertThat(page.locator(".bill h2").first().textContent()).contains("in-es-a");
            assertThat(page.locator(".bill__orig").first().getAttribute("lang")).isEqualTo("pt");
            assertThat(page.locator(".bill .mt").first().textContent().strip())
                    .isEqualTo("Traducción automática aproximada del portugués");
            assertSound(page);
        }
    }

    @Test
    void withoutAMachineTheOriginalIsShownAndNothingPretends() {
        machine.failsWith(EngineTrouble.Kind.PASSING);
        try (var page = browser.newPage()) {
            page.navigate(at("/fr/legislation/br-camara/" + bill));
            assertThat(page.locator("h1").getAttribute("lang")).isEqualTo("pt");
            assertThat(page.locator(".mt").count()).isZero();
        }
    }

    @Test
    void programsAskForALanguageAndAreToldWhatTheyGet() throws Exception {
        var path = "/api/v1/bills/br-camara/" + bill;
        assertThat(body(path)).doesNotContain("\"engine\"");

        await().until(() -> body(path + "?lang=fr").contains("\"engine\""));

        assertThat(body(path + "?lang=fr"))
                .contains("\"language\":\"fr\",\"translatedFrom\":\"pt\",\"engine\":\"words\",\"quality\":\"machine\"");
        assertThat(body("/api/v1/bills?lang=fr&country=br")).contains("\"translatedFrom\":\"pt\"");
        assertThat(body(path)).contains("\"translatedFrom\":null").doesNotContain("\"engine\"");
    }

    private void assertSound(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue())
                .isNotPositive();
    }

    private String body(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(at(path))).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
