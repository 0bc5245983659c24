package org.hemicycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.testing.TestBrowser.assertSound;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.hemicycle.cloud.harvest.Intake;
import org.hemicycle.cloud.legislation.Harvested;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.TestBrowser;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Titles as no parliament should write them, read in another language: every page is there, and nothing in it comes alive. */
@HemicycleTest(webEnvironment = RANDOM_PORT)
@Import(WordEngine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangeTitlesTests {
    private static final int HUNDRED_KILOBYTES = 100 * 1024;

    private final Intake intake;
    private final TransactionTemplate transaction;
    private final DSLContext database;
    private final WordEngine machine;
    private final int port;
    private TestBrowser browser;

    StrangeTitlesTests(
            Intake intake,
            TransactionTemplate transaction,
            DSLContext database,
            WordEngine machine,
            @LocalServerPort int port) {
        this.intake = intake;
        this.transaction = transaction;
        this.database = database;
        this.machine = machine;
        this.port = port;
    }

    static List<String> strangeTitles() {
        return List.of(
                "<script>document.title = 'alive'</script><img src=x onerror=\"document.title = 'alive'\"> Balsas",
                "Balsas \uD83D\uDE00\uD83C\uDFFD\u200D\uD83D\uDE80 do rio \uD83C\uDDE7\uD83C\uDDF7",
                "Balsas \u202Eoir od\u202C do \u2067rio\u2069 e \u200Bzero\u200Dwidth\uFEFF",
                "Balsas of the river, \u0627\u0644\u0645\u0631\u0627\u0643\u0628 \u0641\u064A \u0627\u0644\u0646\u0647\u0631, \u6E21\u8239, \u043F\u0430\u0440\u043E\u043C\u044B",
                "DISP\u00D5E SOBRE AS BALSAS DO RIO E D\u00C1 OUTRAS PROVID\u00CANCIAS",
                "Ba\u0308lsas a\u0301e\u0301i\u0301 " + "\u0301".repeat(50),
                "^$[]{}@/\\~<>*_ ${title} #{bill} %s %n &amp; &lt;b&gt; \u0001",
                "x".repeat(3_000));
    }

    @BeforeAll
    void open() {
        var titles = new ArrayList<>(strangeTitles());
        titles.add("Balsas do rio. ".repeat(HUNDRED_KILOBYTES / 15));
        transaction.executeWithoutResult(status -> Harvested.titled(intake, "pt", titles));
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

    static Stream<Integer> places() {
        return Stream.iterate(1, place -> place + 1).limit(strangeTitles().size());
    }

    @ParameterizedTest(name = "number {0}")
    @MethodSource("places")
    void everyOneOfThemHasAPageWithItsOriginalAndItsTranslation(int place) {
        var alerts = new CopyOnWriteArrayList<String>();
        try (var page = browser.page(390)) {
            page.onConsoleMessage(message -> alerts.add(message.text()));
            page.onDialog(dialog -> alerts.add(dialog.message()));
            TestBrowser.until(() -> {
                assertThat(open(page, place)).isEqualTo(200);
                return page.locator(".title__orig").count() == 1;
            });

            assertThat(page.locator("h1").textContent()).containsIgnoringCase("in-fr-a");
            assertThat(words(page.locator(".title__orig").textContent()))
                    .startsWith(words(strangeTitles().get(place - 1)).substring(0, 12));
            assertThat(page.title()).isNotEqualTo("alive");
            assertThat(page.locator("h1 img, h1 script, .title__orig img").count())
                    .isZero();
            assertSound(page);
        }
        assertThat(alerts).isEmpty();
    }

    @Test
    void aHundredKilobytesAreShownAsTheyAreAndNoMachineIsKeptBusyWithThem() {
        try (var page = browser.page(390)) {
            assertThat(open(page, strangeTitles().size() + 1)).isEqualTo(200);

            assertThat(page.locator("h1").getAttribute("lang")).isEqualTo("pt");
            assertThat(page.locator(".title__made").textContent()).contains("Non traduit");
            assertSound(page);
        }
        assertThat(machine.asked()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(EngineTrouble.Kind.class)
    void whateverIsWrongWithTheMachineTheOriginalIsShownAndMarked(EngineTrouble.Kind kind) {
        machine.failsWith(kind);
        try (var page = browser.page(390)) {
            assertThat(open(page, 5)).isEqualTo(200);

            assertThat(page.locator("h1").getAttribute("lang")).isEqualTo("pt");
            assertThat(page.locator("h1").textContent()).startsWith("DISP");
            assertThat(page.locator(".title__made").textContent()).contains("traduit", "portugais");
            assertThat(page.locator(".mt").count()).isZero();
            assertSound(page);
        }
    }

    @Test
    void whereNothingTranslatesTheReaderIsToldSo() {
        machine.isGone(true);
        try (var page = browser.page(390)) {
            open(page, 5);
            assertThat(page.locator(".title__made").textContent()).contains("Non traduit", "portugais", "français");
            page.navigate(browser.at("/ar/legislation/xy-lower/pl-105"));
            assertThat(page.locator(".title__made").textContent()).contains("غير مترجم");
            assertSound(page);
            page.navigate(browser.at("/pt/legislation/xy-lower/pl-105"));
            assertThat(page.locator(".title__made").count()).isZero();
        }
    }

    private int open(Page page, int place) {
        return page.navigate(browser.at("/fr/legislation/xy-lower/pl-" + (100 + place)))
                .status();
    }

    /** Letters only: what cannot be seen may be left out of a page. */
    private static String words(String text) {
        return text.replaceAll("[^\\p{L}]+", " ").strip();
    }
}
