package org.hemicycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hemicycle.testing.TestBrowser.assertSound;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import java.time.Duration;
import java.util.List;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.legislation.ExportBills;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.ground.platform.search.SearchIndex;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.TestBrowser;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A French reader and a Brazilian bill, in a real browser: the title in French, labelled, the original beside it. */
@HemicycleTest(webEnvironment = RANDOM_PORT)
@Import(WordEngine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadInAnotherLanguageTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Harvests harvests;
    private final SearchIndex index;
    private final DSLContext database;
    private final WordEngine machine;
    private final ExportBills export;
    private final int port;
    private TestBrowser browser;
    private String bill = "";
    private String summarised = "";

    ReadInAnotherLanguageTests(
            Harvests harvests,
            SearchIndex index,
            DSLContext database,
            WordEngine machine,
            ExportBills export,
            @LocalServerPort int port) {
        this.harvests = harvests;
        this.index = index;
        this.database = database;
        this.machine = machine;
        this.export = export;
        this.port = port;
    }

    @BeforeAll
    void open() throws InterruptedException {
        harvests.run(RunRequest.samples("br-camara", "test"), read -> {});
        await().atMost(PATIENCE).until(() -> index.state().documents() > 1);
        bill = String.valueOf(
                database.fetchValue("select slug from legislation.work where chamber = 'br-camara' limit 1"));
        summarised = String.valueOf(database.fetchValue(
                "select slug from legislation.work where chamber = 'br-camara' and slug = 'pl-90001-2031'"));
        browser = TestBrowser.open(port);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
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
        try (var page = browser.page(width)) {
            TestBrowser.until(() -> {
                page.navigate(browser.at("/fr/legislation/br-camara/" + bill));
                return page.locator("h1").textContent().contains("in-fr-a");
            });
            var original = page.locator(".title__orig");
            assertThat(original.getAttribute("lang")).isEqualTo("pt");
            assertThat(page.locator(".title .mt").textContent().strip())
                    .isEqualTo("Traduction automatique, original en portugais");
            assertThat(page.locator(".title__made").textContent()).contains("Seul l’original a valeur juridique.");
            assertThat(page.locator(".copy").last().textContent())
                    .as("a citation holds both")
                    .contains(original.textContent().replaceFirst("[.]$", ""))
                    .contains("in-fr-a")
                    .contains("Traduction automatique, original en portugais");
            assertThat(page.locator("meta[name=robots]").getAttribute("content"))
                    .contains("noindex");
            assertSound(page);

            page.navigate(browser.at("/pt/legislation/br-camara/" + bill));
            assertThat(page.locator(".mt").count()).isZero();
            assertThat(page.locator("h1").getAttribute("lang")).isEqualTo("pt");
        }
    }

    @ParameterizedTest(name = "at {0} pixels")
    @ValueSource(ints = {1280, 390})
    void aSummaryStandsBesideItsOriginalSentenceBySentence(int width) {
        try (var page = browser.page(width)) {
            TestBrowser.until(() -> {
                page.navigate(browser.at("/fr/legislation/br-camara/" + summarised));
                return page.locator(".pair").count() > 0;
            });
            var sentences = page.locator(".pair > p");
            assertThat(sentences.allTextContents())
                    .containsExactly(
                            "Trata de hortas em escolas de comunidades ribeirinhas de exemplo.",
                            "Trata de hortas em écoles de comunidades ribeirinhas de exemplo in-fr-a.",
                            "Cada escola recebe 3 ferramentas.",
                            "Cada école recebe 3 ferramentas in-fr-a.");
            assertThat(sentences.nth(0).getAttribute("lang")).isEqualTo("pt");
            assertThat(sentences.nth(1).getAttribute("lang")).isEqualTo("fr");

            var boxes = List.of(sentences.nth(2).boundingBox(), sentences.nth(3).boundingBox());
            if (width > 1000) {
                assertThat(boxes.get(0).y).as("side by side").isEqualTo(boxes.get(1).y);
            } else {
                assertThat(boxes.get(0).y).as("one under the other").isLessThan(boxes.get(1).y);
            }
            page.locator(".pair__foot summary").click();
            assertThat(page.locator(".pair__foot").textContent())
                    .contains("école")
                    .contains("Langues successives : portugais, français");
            assertSound(page);
        }
    }

    @Test
    void listsShowTheReadersLanguageAndTheOriginalUnderIt() {
        try (var page = browser.page()) {
            TestBrowser.until(() -> {
                page.navigate(browser.at("/es/legislation?country=br"));
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
    void theHomePageShowsTheReadersLanguageToo() {
        try (var page = browser.page()) {
            TestBrowser.until(() -> {
                page.navigate(browser.at("/fr/"));
                return page.locator(".news .mt").count() > 0;
            });
            assertThat(page.locator(".news h3").first().textContent()).contains("in-fr-a");
            assertThat(page.locator(".news .bill__orig").first().getAttribute("lang"))
                    .isEqualTo("pt");
            assertSound(page);
        }
    }

    @Test
    void feedsAndExportsSayWhatAMachineWrote() throws Exception {
        var path = "/api/v1/bills?country=br&format=atom";
        await().atMost(PATIENCE)
                .until(() -> browser.body("/api/v1/bills/br-camara/" + bill + "?lang=fr")
                        .contains("\"engine\""));

        assertThat(browser.body(path)).doesNotContain("in-fr-a");
        assertThat(browser.body(path + "&lang=fr"))
                .contains("in-fr-a")
                .contains("[Traduction automatique, original en portugais]")
                .contains("<summary>")
                .contains("/fr/legislation/br-camara/");

        var rows = new java.util.ArrayList<java.util.List<String>>();
        export.each(
                new ExportBills.Filter(List.of("br"), List.of(), List.of(), List.of(), List.of(), List.of(), true),
                (one, fragments) -> rows.add(export.row(one, fragments, "fr")));
        assertThat(rows).allMatch(row -> row.size() == ExportBills.columns("fr").size());
        assertThat(rows)
                .anySatisfy(row -> assertThat(row.subList(row.size() - 4, row.size()))
                        .element(0)
                        .asString()
                        .contains("in-fr-a"))
                .anySatisfy(row ->
                        assertThat(row.subList(row.size() - 3, row.size())).containsExactly("fr", "machine", "words"));
    }

    @Test
    void withoutAMachineTheOriginalIsShownAndNothingPretends() {
        machine.failsWith(EngineTrouble.Kind.PASSING);
        try (var page = browser.page()) {
            page.navigate(browser.at("/fr/legislation/br-camara/" + bill));
            assertThat(page.locator("h1").getAttribute("lang")).isEqualTo("pt");
            assertThat(page.locator(".mt").count()).isZero();
        }
    }

    @Test
    void programsAskForALanguageAndAreToldWhatTheyGet() throws Exception {
        var path = "/api/v1/bills/br-camara/" + bill;
        assertThat(browser.body(path)).doesNotContain("\"engine\"");

        await().atMost(PATIENCE).until(() -> browser.body(path + "?lang=fr").contains("\"engine\""));

        assertThat(browser.body(path + "?lang=fr"))
                .contains("\"language\":\"fr\",\"translatedFrom\":\"pt\",\"engine\":\"words\",\"quality\":\"machine\"")
                .contains("\"translation\":{\"version\":\"a + ")
                .contains("\"segments\":[{\"source\":\"");
        assertThat(browser.body("/api/v1/bills?lang=fr&country=br")).contains("\"translatedFrom\":\"pt\"");
        assertThat(browser.body(path)).contains("\"translatedFrom\":null").doesNotContain("\"engine\"");
    }
}
