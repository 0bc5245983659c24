package org.hemicycle.cloud.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.hemicycle.cloud.conformance.store.TestStore;
import org.hemicycle.cloud.connectors.PlainReading;
import org.hemicycle.cloud.harvest.SourceVisits;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.testing.CountedQueries;
import org.hemicycle.testing.HemicycleTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Verdicts are kept, move when a site is mended, and show on pages, to programs and on a badge. */
@HemicycleTest(properties = "hemicycle.conformance.hurry=true")
@AutoConfigureMockMvc
@Import(CountedQueries.class)
class ConformanceTests {
    private static final MadeUpSite SITE = MadeUpSite.good();

    private final Conformance conformance;
    private final TestStore store;
    private final SourceVisits visits;
    private final Clock clock;
    private final MockMvc http;
    private final CountedQueries queries;

    ConformanceTests(
            Conformance conformance,
            TestStore store,
            SourceVisits visits,
            Clock clock,
            MockMvc http,
            CountedQueries queries) {
        this.conformance = conformance;
        this.store = store;
        this.visits = visits;
        this.clock = clock;
        this.http = http;
        this.queries = queries;
    }

    @DynamicPropertySource
    static void mayAskTheSite(DynamicPropertyRegistry settings) {
        settings.add("HEMICYCLE_ALLOW_HOSTS", SITE::host);
    }

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void aMendedSiteMovesItsVerdictAndItsBadge() throws Exception {
        var address = SITE.address() + "/mended";
        SITE.says("/mended", MadeUpSite.Said.of("text/html", "<html lang=en><a href='/b.pdf'>Bills</a></html>"));
        SITE.says("/b.pdf", MadeUpSite.Said.of("application/pdf", "%PDF-1.4"));
        var before = conformance.test(address, requests -> {});
        var badge = "/api/v1/conformance/badges/" + before.site() + ".svg";
        assertThat(verdict(before).ruling()).isEqualTo(Ruling.FAILED);
        assertThat(page(badge + "?lang=en")).contains("Not passed", "<title", "role=\"img\"");

        SITE.says(
                "/mended",
                MadeUpSite.Said.of(
                        "text/html",
                        "<html lang=en><a href='/data/bills.json'>Bills (JSON)</a> <a href='/licence'>Licence</a></html>"));
        var after = conformance.test(address, requests -> {});

        assertThat(verdict(after).ruling()).isEqualTo(Ruling.PASSED);
        assertThat(page(badge + "?lang=en")).contains("Good").doesNotContain("Not passed");
        assertThat(page(badge + "?lang=ar")).contains("lang=\"ar\"", "direction=\"rtl\"");
        for (var language : List.of("en", "fr", "es", "pt", "ar")) {
            var svg = page(badge + "?lang=" + language);
            assertThat(PlainReading.read(svg.getBytes(StandardCharsets.UTF_8), null, PlainReading.Form.XML, ',')
                            .unreadable())
                    .as(svg)
                    .isNull();
        }
        assertThat(page("/en/conformance/" + after.id()))
                .contains("What has changed", "Structured and machine-readable", "/en/conformance/" + before.id());
        assertThat(page("/fr/conformance/" + before.id())).contains("/fr/conformance/" + after.id());
        assertThat(conformance.find(before.id()).verdict()).isEqualTo(verdict(before));
        assertThat(page("/en/conformance")).contains("/en/conformance/" + after.id());
    }

    @Test
    void aNewRuleChangesNoVerdictOfThePast() throws InterruptedException {
        var kept = conformance.test(SITE.address() + "/data/bills.json", requests -> {});
        var words = Objects.requireNonNull(kept.rule());
        var stricter = words.replace("version: \"1\"", "version: \"2\"").replace("good: 70", "good: 99");
        var later = new Conformance(visits, store, clock, true, stricter);

        var again = later.test(SITE.address() + "/data/bills.json", requests -> {});
        var past = later.find(kept.id());

        assertThat(verdict(again).rule()).isEqualTo("2");
        assertThat(again.rule()).isEqualTo(stricter);
        assertThat(past.rule()).isEqualTo(words).contains("version: \"1\"");
        assertThat(verdict(past)).isEqualTo(verdict(kept));
    }

    @Test
    void anOperatorStartsATestThatRunsInTheBackground() throws Exception {
        var answer = http.perform(post("/en/conformance")
                        .param("address", SITE.address() + "/")
                        .with(csrf())
                        .with(user("operator").authorities(new SimpleGrantedAuthority("ROLE_OPERATOR"))))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(303);
        var id = Long.parseLong(
                Objects.requireNonNull(answer.getHeader("Location")).replaceAll(".*/", ""));
        await().atMost(Duration.ofSeconds(60)).until(() -> !conformance.find(id).open());
        assertThat(verdict(conformance.find(id)).ruling()).isEqualTo(Ruling.PASSED);
        assertThat(page("/api/v1/conformance/" + id + "?lang=fr"))
                .contains("\"ruling\":\"PASSED\"", "\"state\":\"PASSED\"", "\"why\":", "lisibles par machine");
        assertThat(verdict(conformance.find(id)).sketch().samples()).isNotEmpty();
        assertThat(page("/api/v1/conformance/" + id))
                .contains("\"samples\":null")
                .doesNotContain("\"stream\":\"list\"");
        assertThat(page("/api/v1/conformance")).contains("\"id\":" + id, "\"total\":");
    }

    @Test
    void thePageOfATestUnderWayReloadsByItself() throws Exception {
        var id = store.begin("under-way-example", "https://under-way.example", clock.instant());

        var answer = answer("/ar/conformance/" + id);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Refresh")).isNotNull();
        assertThat(page("/api/v1/conformance/" + id)).contains("\"progress\":\"RUNNING\"");
        assertThat(conformance.ask("https://under-way.example/")).isEqualTo(id);
        store.brokenOff(id);
        assertThat(answer("/en/conformance/" + id).getHeader("Refresh")).isNull();
    }

    @Test
    void pagesAskTheDatabaseAFewTimesWhateverTheNumberOfVerdicts() throws Exception {
        var kept = conformance.test(SITE.address() + "/data/bills.json", requests -> {});
        for (var path : List.of("/en/conformance", "/en/conformance/" + kept.id())) {
            assertThat(queries.during(() -> page(path))).as(path).hasSizeLessThanOrEqualTo(4);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "parliament",
                "ftp://parliament.example",
                "https://user:word@parliament.example",
                "https:///x"
            })
    void whatIsNoAddressIsRefusedInWords(String address) {
        assertThatThrownBy(() -> conformance.ask(address)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        assertThat(answer("/en/conformance/999999").getStatus()).isEqualTo(404);
        assertThat(answer("/en/conformance/abc").getStatus()).isEqualTo(404);
        assertThat(answer("/api/v1/conformance/badges/nobody.svg").getStatus()).isEqualTo(404);
        assertThat(answer("/en/conformance?page=0").getStatus()).isEqualTo(400);
    }

    private static Verdict verdict(KeptTest test) {
        return Objects.requireNonNull(test.verdict());
    }

    private String page(String path) throws Exception {
        var answer = answer(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return http.perform(get(path)).andReturn().getResponse();
    }
}
