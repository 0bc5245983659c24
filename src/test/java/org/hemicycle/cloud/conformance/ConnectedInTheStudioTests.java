package org.hemicycle.cloud.conformance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hemicycle.cloud.legislation.LegislationRecords;
import org.hemicycle.ground.platform.operator.Operators;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A portal that nobody has seen is connected in a browser, without a line of Java or a shell: tested, drafted, asked, its words
 * given a stage, published, and read.
 */
@HemicycleTest(webEnvironment = RANDOM_PORT, properties = "hemicycle.conformance.hurry=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectedInTheStudioTests {
    private static final RandomPortal PORTAL = new RandomPortal(3);
    private static final String NAME = "zm-unseen";
    private static final int PATIENCE = 60_000;
    private static final List<String> STAGES = List.of("INTRODUCED", "COMMITTEE_STAGE", "GENERAL_DEBATE", "ADOPTED");

    private final Operators operators;
    private final LegislationRecords records;
    private final int port;
    private final TreeSet<String> findings = new TreeSet<>();
    private TestBrowser browser;
    private Page page;

    ConnectedInTheStudioTests(Operators operators, LegislationRecords records, @LocalServerPort int port) {
        this.operators = operators;
        this.records = records;
        this.port = port;
    }

    @DynamicPropertySource
    static void mayAskThePortal(DynamicPropertyRegistry settings) {
        settings.add("HEMICYCLE_ALLOW_HOSTS", PORTAL::host);
    }

    @BeforeEach
    void signIn() {
        browser = TestBrowser.open(port);
        page = browser.page(1280);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.type().equals("error")) {
                findings.add(page.url() + ": " + message.text());
            }
        });
        page.navigate(browser.at("/en/operator/" + operators.issue()));
        page.locator("main form button").first().click();
        page.waitForURL("**/en/sources");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @AfterAll
    static void stop() {
        PORTAL.close();
    }

    private void look() {
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> findings.add(page.url() + ": " + rule.getId() + " "
                        + rule.getNodes().getFirst().getHtml()));
    }

    @Test
    void anUnseenPortalIsConnectedInABrowser() {
        test();
        begin();
        ask();
        giveStages();
        publish();

        page.navigate(browser.at("/en/sources/" + NAME));
        page.locator("form[action$='/run'] button").click();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> records.source(NAME).works() == PORTAL.bills().size());
        page.navigate(browser.at("/en/legislation?source=" + NAME));
        assertThat(findings).isEmpty();
    }

    private void test() {
        page.navigate(browser.at("/en/conformance"));
        page.locator("#address").fill(PORTAL.address());
        page.locator("form.start button").click();
        var draft = page.locator("a[href*='/studio?test=']");
        draft.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        draft.click();
        look();
    }

    private void begin() {
        page.locator("#name").fill(NAME);
        page.locator("main form button").first().click();
        page.waitForURL("**/en/studio/" + NAME);
        assertThat(page.locator("#result .tag--ok")).isVisible();
    }

    private void ask() {
        page.locator("form[action$='/ask'] button").click();
        page.waitForURL("**done=asked");
        assertThat(page.locator("#records")).containsText("20 records");
        assertThat(page.locator("#result"))
                .containsText(PORTAL.bills().getFirst().title());
        look();
    }

    /** Each word that has no stage yet is given one by its form. */
    private void giveStages() {
        for (var i = 0; i < 40 && page.locator(".unmapped li").count() > 0; i++) {
            var word = page.locator(".unmapped li").first();
            var stage = PORTAL.stages().indexOf(word.locator("q").textContent());
            word.locator("summary").click();
            word.locator("select[name^=stage]").selectOption(STAGES.get(Math.max(0, stage)));
            word.locator("input[name^=reason]").fill("as the rules of procedure say");
            word.locator("button").click();
            page.waitForURL("**done=rule");
        }
        assertThat(page.locator(".unmapped")).hasCount(0);
    }

    private void publish() {
        page.locator("a[href$='/publish']").click();
        look();
        assertThat(page.locator("main")).containsText("have not been confirmed");
        page.locator("form[action$='/publish'] button").click();
        page.waitForURL("**done=published");
        assertThat(page.locator("main")).containsText("In use, published here");
    }

    @Test
    void theEditorSuggestsKeepsTriesAndLeadsToTheLine() {
        page.navigate(browser.at("/en/studio/gb-parliament"));
        var text = page.locator("#text");
        text.focus();
        page.keyboard().press("Control+End");
        page.keyboard().type("dro");
        var suggestions = page.locator("#suggestions");
        assertThat(suggestions).isVisible();
        look();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(suggestions).isHidden();
        page.keyboard().type("[]");
        page.keyboard().press("Enter");
        page.keyboard().type("nonsense: 1");
        var patient = new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
        assertThat(page.locator("#result .problems")).containsText("nonsense", patient);
        assertThat(text.inputValue()).contains("drop: []\nnonsense: 1");
        look();

        page.keyboard().press("Escape");
        page.locator("#result .problems a").first().click();
        assertThat((String) page.evaluate("() => text.value.slice(text.selectionStart, text.selectionEnd)"))
                .isEqualTo("nonsense: 1");
        page.keyboard().press("Delete");
        assertThat(page.locator("#result .tag--ok"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        page.keyboard().press("Control+z");
        assertThat(text.inputValue()).contains("nonsense: 1");

        page.setViewportSize(390, 800);
        page.navigate(browser.at("/ar/studio/gb-parliament"));
        look();
        var wider = "() => String(document.documentElement.scrollWidth - document.documentElement.clientWidth)";
        assertThat((String) page.evaluate(wider)).isEqualTo("0");
        assertThat(page.locator("#text")).hasValue(Pattern.compile("drop: \\[\\]"));
        assertThat(findings).isEmpty();
    }
}
