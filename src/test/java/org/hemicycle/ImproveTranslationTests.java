package org.hemicycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hemicycle.testing.TestBrowser.assertFits;
import static org.hemicycle.testing.TestBrowser.assertSound;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.cloud.translation.memory.Memory;
import org.hemicycle.cloud.translation.memory.Origin;
import org.hemicycle.cloud.translation.memory.Unit;
import org.hemicycle.ground.platform.operator.Operators;
import org.hemicycle.ground.platform.search.SearchIndex;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.TestBrowser;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** An operator improves a translation in a real browser, with and without script; readers see who did. */
@HemicycleTest(webEnvironment = RANDOM_PORT)
@Import(WordEngine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImproveTranslationTests {
    /** Whether the page would have whoever leaves it asked. */
    private static final String LEAVING = """
            () => {
              const leaving = new Event("beforeunload", { cancelable: true });
              window.dispatchEvent(leaving);
              return leaving.defaultPrevented;
            }
            """;

    private final Harvests harvests;
    private final SearchIndex index;
    private final DSLContext database;
    private final WordEngine machine;
    private final Memory memory;
    private final Operators operators;
    private final int port;
    private TestBrowser browser;
    private String bill = "";

    ImproveTranslationTests(
            Harvests harvests,
            SearchIndex index,
            DSLContext database,
            WordEngine machine,
            Memory memory,
            Operators operators,
            @LocalServerPort int port) {
        this.harvests = harvests;
        this.index = index;
        this.database = database;
        this.machine = machine;
        this.memory = memory;
        this.operators = operators;
        this.port = port;
    }

    @BeforeAll
    void open() throws InterruptedException {
        harvests.run(RunRequest.samples("br-camara", "test"), read -> {});
        await().atMost(Duration.ofSeconds(60)).until(() -> index.state().documents() > 1);
        bill = "/legislation/br-camara/"
                + database.fetchValue(
                        "select slug from legislation.work where chamber = 'br-camara' order by slug limit 1");
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
        database.execute("truncate translation.text, translation.unit cascade");
    }

    @Test
    void anOperatorImprovesATitleAnotherPersonChecksItAndReadersAreToldBoth() throws Exception {
        try (var context = signedIn(true, 390)) {
            var page = context.newPage();
            page.navigate(browser.at("/ar" + bill + "/translation/title"));
            assertThat(page.locator("#text-1").getAttribute("dir")).isEqualTo("rtl");
            assertSound(page);
            translated(page);
            page.locator("text=Améliorer cette traduction").first().click();
            assertSound(page);

            var field = page.locator("#text-1");
            var numbers = field.inputValue().replaceAll("\\D+", " ").strip();
            field.fill("Un tout autre titre " + numbers);
            page.locator("#who").fill("Amina Benali");
            page.keyboard().press("Enter");
            page.waitForURL("**#history");
            assertThat(page.locator("#history").textContent()).isEqualTo("Historique");
            assertSound(page);

            page.locator("#checker").fill("Amina Benali");
            page.locator("text=Confirmer la traduction").click();
            assertThat(page.locator("[role=alert]").textContent()).contains("ne peut pas la vérifier");
            page.locator("#checker").fill("Bo Dune");
            page.locator("text=Confirmer la traduction").click();
            page.waitForURL("**#history");
        }
        machine.isOfVersion("b");
        try (var context = browser.browser().newContext()) {
            var page = context.newPage();
            page.navigate(browser.at("/fr" + bill));
            assertThat(page.locator("h1").textContent()).startsWith("Un tout autre titre");
            assertThat(page.locator(".title__made").textContent())
                    .contains("réalisée par Amina Benali, vérifiée par Bo Dune");
            assertThat(page.locator("text=Améliorer cette traduction").count()).isZero();
            assertSound(page);
        }
        assertThat(browser.body("/api/v1/bills" + bill.substring("/legislation".length()) + "?lang=fr"))
                .contains("\"quality\":\"reviewed\"", "\"madeBy\":\"Amina Benali\"", "\"checkedBy\":\"Bo Dune\"");
        try (var context = signedIn(true, 1280)) {
            var page = context.newPage();
            page.navigate(browser.at("/fr" + bill + "/translation/title"));
            page.locator("#undoer").fill("Bo Dune");
            page.locator("text=Retirer la traduction").click();
            page.waitForURL("**#history");
            page.navigate(browser.at("/fr" + bill));
            assertThat(page.locator("h1").textContent()).contains("in-fr-");
        }
    }

    @Test
    void withoutScriptWhatWasTypedIsKeptWhenSomethingIsWrong() {
        for (var language : List.of("fr", "es")) {
            try (var context = signedIn(false, 390)) {
                var page = context.newPage();
                translated(page, language);
                page.navigate(browser.at("/" + language + bill + "/translation/title"));
                page.locator("#text-1").fill("Sans aucun nombre");
                page.locator("#who").evaluate("field => field.required = false");
                page.locator("#editing button").click();

                assertThat(page.locator("#text-1").inputValue()).isEqualTo("Sans aucun nombre");
                assertThat(page.locator("[role=alert] li").count()).isPositive();
                assertFits(page);
            }
        }
    }

    @Test
    void aSentenceLikeOneThatPeopleTranslatedIsShownWithWhatDiffersAndCanBeTakenOver() {
        try (var context = signedIn(true, 390)) {
            var page = context.newPage();
            translated(page);
            page.navigate(browser.at("/fr" + bill + "/translation/title"));
            var original = page.locator(".edit p").first().textContent().strip();
            memory.bringIn(List.of(Unit.of(
                    WordEngine.PT_FR,
                    original.replaceFirst("[.]?$", " ontem"),
                    "Ce que des gens en ont fait",
                    "",
                    new Origin(Origin.Kind.IMPORTED, "bacs.tmx", null, Instant.EPOCH))));

            page.reload();

            assertThat(page.locator(".like del").textContent()).contains("ontem");
            assertThat(page.locator(".like").textContent()).contains("bacs.tmx");
            assertSound(page);
            page.locator("[data-take=text-1]").click();
            assertThat(page.locator("#text-1").inputValue()).isEqualTo("Ce que des gens en ont fait");
            assertThat(page.evaluate(LEAVING)).isEqualTo(true);
        }
    }

    @Test
    void whoeverLeavesWithSomethingUnsavedIsAskedFirst() {
        try (var context = signedIn(true, 1280)) {
            var page = context.newPage();
            translated(page);
            page.navigate(browser.at("/fr" + bill + "/translation/title"));
            assertThat(page.evaluate(LEAVING)).isEqualTo(false);

            page.locator("#text-1").click();
            page.keyboard().type("x");

            assertThat(page.evaluate(LEAVING)).isEqualTo(true);
        }
    }

    private void translated(Page page) {
        translated(page, "fr");
    }

    private void translated(Page page, String language) {
        TestBrowser.until(() -> {
            page.navigate(browser.at("/" + language + bill));
            return page.locator("h1").textContent().contains("in-" + language + "-a");
        });
    }

    /** The page of the signing in stays open: a page that is closed while it goes on to the next may never be done with it. */
    private BrowserContext signedIn(boolean script, int width) {
        var context = browser.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(script)
                        .setViewportSize(width, 900));
        context.setDefaultTimeout(20_000);
        var page = context.newPage();
        page.navigate(browser.at("/en/operator/" + operators.issue()));
        page.locator("main button").first().click();
        page.waitForURL(address -> !address.contains("/operator/"));
        return context;
    }
}
