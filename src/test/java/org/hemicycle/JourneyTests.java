package org.hemicycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.ground.platform.search.SearchIndex;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reader's way through the main pages in a real browser: home, search, filter, bill, where it is known from, and back. */
@HemicycleTest(webEnvironment = RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTests {

    private final Harvests harvests;
    private final SearchIndex index;
    private final int port;
    private final TreeSet<String> findings = new TreeSet<>();
    private TestBrowser browser;

    JourneyTests(Harvests harvests, SearchIndex index, @LocalServerPort int port) {
        this.harvests = harvests;
        this.index = index;
        this.port = port;
    }

    @BeforeAll
    void open() throws InterruptedException {
        for (var connector : List.of("br-camara", "us-congress", "no-storting")) {
            harvests.run(RunRequest.samples(connector, "test"), read -> {});
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> index.state().documents() > 4);
        browser = TestBrowser.open(port);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest(name = "{0} at {1} pixels")
    @CsvSource({"en,1280", "fr,1280", "es,1280", "pt,1280", "ar,1280", "en,390", "fr,390", "es,390", "pt,390", "ar,390"
    })
    void aReaderFindsABillAndLearnsWhereItIsKnownFrom(String language, int width) {
        try (var page = browser.page(width)) {
            walk(page, language, width, true);
        }

        assertThat(findings).isEmpty();
    }

    @ParameterizedTest(name = "{0} at {1} pixels")
    @CsvSource({"en,1280", "fr,390", "ar,1280", "ar,390"})
    void aReaderFindsAMemberOfAParliament(String language, int width) {
        try (var page = browser.page(width)) {
            page.navigate(browser.at("/" + language + "/parliaments/us"));
            page.locator("a[href$='/parliaments/us/members']").click();
            page.waitForURL("**/" + language + "/parliaments/us/members");
            look(page, true);
            page.locator("form.filters input[name=q]").fill("ferry");
            page.locator("form.filters button").click();
            page.waitForURL("**/members?q=ferry**");
            look(page, true);
            page.locator("tbody a").first().click();
            page.waitForURL("**/parliaments/us/members/*");
            assertThat(page.locator("tbody tr").count()).isPositive();
            look(page, true);
        }

        assertThat(findings).isEmpty();
    }

    @Test
    void theSameWayIsOpenWithoutScript() {
        var options = new Browser.NewPageOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false);
        try (var page = browser.browser().newPage(options)) {
            walk(page, "en", 1280, false);
        }
    }

    @Test
    void theKeyboardAloneIsEnough() {
        try (var page = browser.page(1280)) {
            page.navigate(browser.at("/en/"));
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("#main");

            tabTo(page, "INPUT#q");
            page.keyboard().type("biblioteca");
            page.keyboard().press("Enter");
            page.waitForURL("**/en/legislation?q=biblioteca");

            tabTo(page, "A[/en/legislation/br-camara/");
            page.keyboard().press("Enter");
            page.waitForURL("**/en/legislation/br-camara/**");
            tabTo(page, "/provenance]");
            page.keyboard().press("Enter");
            page.waitForURL("**/provenance");

            assertThat(page.locator("tbody tr").count()).isPositive();
        }
    }

    private void walk(Page page, String language, int width, boolean axe) {
        page.navigate(browser.at("/" + language + "/"));
        look(page, axe);
        page.locator("main input[name=q]").first().fill("biblioteca");
        page.locator("main form[role=search] button").first().click();
        page.waitForURL("**/" + language + "/legislation?q=biblioteca");
        look(page, axe);

        if (width < 960) {
            page.locator(".facets__fold").click();
        }
        page.locator("input[name=country][value=br]:visible").check();
        page.locator("form.facets:visible button").click();
        page.waitForURL("**country=br**");
        assertThat(page.locator(".chip").count()).isPositive();
        look(page, axe);

        page.locator("li.bill a").first().click();
        page.waitForURL("**/" + language + "/legislation/br-*/**");
        assertThat(page.locator(".tag--sample").count()).isPositive();
        look(page, axe);
        page.locator("a[href$='/provenance']").click();
        page.waitForURL("**/provenance");
        assertThat(page.locator("tbody tr").count()).isPositive();
        look(page, axe);

        page.goBack();
        page.goBack();
        page.waitForURL("**country=br**");
    }

    private void look(Page page, boolean axe) {
        if (!axe) {
            return;
        }
        var at = page.url().replaceFirst(".*?//[^/]*", "") + " at " + page.viewportSize().width;
        for (var rule : new AxeBuilder(page).analyze().getViolations()) {
            findings.add(
                    at + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml());
        }
        var wider = (Integer)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wider > 0) {
            findings.add(at + ": " + wider + " pixels wider than the screen");
        }
    }

    private void tabTo(Page page, String wanted) {
        for (var presses = 0; presses < 120; presses++) {
            page.keyboard().press("Tab");
            if (described(page).contains(wanted)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + wanted + " on " + page.url());
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => document.activeElement.getAttribute('href')");
    }

    private static String described(Page page) {
        return (String) page.evaluate("() => { const e = document.activeElement;"
                + " return e.tagName + (e.id ? '#' + e.id : '') + '[' + (e.getAttribute('href') || '') + ']'; }");
    }
}
