package org.hemicycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hemicycle.testing.TestBrowser.assertSound;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A French reader looks for bills in French and finds those of Chile, Brazil and the United States, in a real browser. */
@HemicycleTest(webEnvironment = RANDOM_PORT, properties = "hemicycle.translation.background.pause=50ms")
@Import(WordEngine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SearchAcrossLanguagesTests {
    private static final String SEARCH = "/fr/legislation?q=protection+des+donn%C3%A9es";

    private final Harvests harvests;
    private final WordEngine machine;
    private final int port;
    private TestBrowser browser;

    SearchAcrossLanguagesTests(Harvests harvests, WordEngine machine, @LocalServerPort int port) {
        this.harvests = harvests;
        this.machine = machine;
        this.port = port;
    }

    @BeforeAll
    void open() throws InterruptedException {
        machine.knows(
                new Direction("pt", "en"),
                new Direction("es", "en"),
                new Direction("fr", "en"),
                new Direction("pt", "fr"),
                new Direction("es", "fr"),
                new Direction("en", "fr"));
        for (var source : List.of("br-senado", "cl-congreso", "us-congress")) {
            harvests.run(RunRequest.samples(source, "test"), read -> {});
        }
        browser = TestBrowser.open(port);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest(name = "at {0} pixels")
    @ValueSource(ints = {1280, 390})
    void aFrenchReaderFindsBillsInPortugueseSpanishAndEnglish(int width) {
        try (var page = browser.page(width)) {
            awaitRows(page, SEARCH, 3);

            assertThat(page.locator(".bill__why bdi").all())
                    .extracting(words -> words.getAttribute("lang") + ": " + words.textContent())
                    .containsExactlyInAnyOrder(
                            "pt: proteção de dados", "es: protección de datos", "en: data protection");
            assertThat(page.locator(".bill__why").first().textContent()).contains("Trouvé grâce au terme en");
            assertThat(page.locator(".bill")
                            .locator("[lang=pt], [lang=es], [lang=en]")
                            .count())
                    .isGreaterThanOrEqualTo(3);
            assertThat(page.locator(".across").textContent())
                    .contains("la base terminologique et de la traduction automatique");
            assertSound(page);
        }
    }

    @Test
    void theReadersOwnWordsAreOneLinkAway() {
        try (var page = browser.page()) {
            awaitRows(page, SEARCH, 3);

            page.locator(".across a").click();
            page.waitForURL(address -> address.contains("onlyMyWords=true"));
            assertThat(page.locator(".bill").count()).isZero();
            assertThat(page.locator(".across").textContent()).contains("Seuls vos mots sont recherchés");
            assertSound(page);

            page.locator(".across a").click();
            page.waitForURL(address -> !address.contains("onlyMyWords"));
            assertThat(page.locator(".bill").count()).isEqualTo(3);
        }
    }

    @Test
    void whatWasFoundByAMachinesEnglishSaysSo() {
        try (var page = browser.page()) {
            awaitRows(page, "/en/legislation?q=canales+in-en-a&country=cl", 1);

            var why = page.locator(".bill__why");
            assertThat(why.locator(".mt").textContent().strip())
                    .isEqualTo("Found by its machine translation into English:");
            assertThat(why.locator("bdi").getAttribute("lang")).isEqualTo("en");
            assertThat(why.locator("mark").count()).isPositive();
            assertSound(page);
        }
    }

    @Test
    void programsAreToldWhyAndCanHaveTheirOwnWordsOnly() throws Exception {
        var path = "/api/v1/bills?lang=fr&q=protection%20des%20donn%C3%A9es";
        await().atMost(Duration.ofSeconds(60)).until(() -> browser.body(path).contains("\"total\":3"));

        assertThat(browser.body(path))
                .contains(
                        "\"foundBy\":{\"why\":\"TERM\",\"words\":\"protección de datos\",\"language\":\"es\",\"machine\":false}")
                .contains("\"alsoSearched\":[")
                .contains("{\"words\":\"proteção de dados\",\"language\":\"pt\",\"machine\":false}");
        assertThat(browser.body(path + "&onlyMyWords=true"))
                .contains("\"total\":0")
                .doesNotContain("foundBy")
                .doesNotContain("alsoSearched");
    }

    /** Titles are brought into English while nobody waits, so a test has to. */
    private void awaitRows(Page page, String path, int rows) {
        TestBrowser.until(() -> {
            page.navigate(browser.at(path));
            return page.locator(".bill").count() == rows
                    && page.locator(".bill__why").count() == rows;
        });
    }
}
