package org.hemicycle.cloud.translation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.hemicycle.cloud.translation.problems.Problem.Sort;
import org.hemicycle.cloud.translation.problems.TranslationProblems;
import org.hemicycle.cloud.translation.problems.TranslationProblems.Draft;
import org.hemicycle.ground.shared.Language;
import org.hemicycle.testing.HemicycleTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What readers learn about translation, and what they may report. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
class TranslationPagesTests {
    private static final String BILL = "/legislation/br-camara/pl-1-2026";

    private final MockMvc http;
    private final TranslationProblems problems;
    private final DSLContext database;

    TranslationPagesTests(MockMvc http, TranslationProblems problems, DSLContext database) {
        this.http = http;
        this.problems = problems;
        this.database = database;
    }

    @BeforeEach
    void forget() {
        database.execute("truncate translation.problem");
    }

    @ParameterizedTest
    @CsvSource({
        "en, How we translate, Rough machine translation",
        "fr, Comment nous traduisons, Traduction automatique approximative",
        "es, Cómo traducimos, Traducción automática aproximada",
        "pt, Como traduzimos, Tradução automática aproximada",
        "ar, كيف نترجم, ترجمة آلية تقريبية"
    })
    void readersAreToldHowTextsAreTranslatedInTheirLanguage(String language, String title, String mark)
            throws Exception {
        var page = body(
                http.perform(get("/" + language + "/translation")).andReturn().getResponse());

        assertThat(page).contains("<h1>" + title + "</h1>", mark, "href=\"/" + language + "/models\"");
    }

    @Test
    void aReaderReportsAProblemWithoutAnAccount() throws Exception {
        var answer = send(BILL, "TERM", "facture", "projet de loi");

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(body(http.perform(get(String.valueOf(answer.getRedirectedUrl())))
                        .andReturn()
                        .getResponse()))
                .contains("Votre signalement a été reçu.")
                .doesNotContain("<form class=\"form");
        assertThat(problems.open()).singleElement().satisfies(problem -> {
            assertThat(problem.page()).isEqualTo(BILL);
            assertThat(problem.language()).isEqualTo("fr");
            assertThat(problem.sort()).isEqualTo(Sort.TERM);
            assertThat(problem.passage()).isEqualTo("facture");
            assertThat(problem.note()).isEqualTo("projet de loi");
        });
    }

    @Test
    void whatWasWrittenComesBackWithWhatIsToBeMended() throws Exception {
        var answer = send(BILL, "", "<b>facture", "x".repeat(1_001));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(body(answer)).contains("Indiquez la nature du problème.", "caractères au plus", "&lt;b");
        assertThat(problems.open()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://elsewhere.example/",
                "//elsewhere.example/a/b",
                "/legislation/../operator/x",
                "/about"
            })
    void aFormLeadsToThePageOfABillAndNowhereElse(String page) throws Exception {
        var form = body(http.perform(get("/en/translation/problem").param("page", page))
                .andReturn()
                .getResponse());

        assertThat(form).contains("Open the form from the page of a bill").doesNotContain("elsewhere.example");
        assertThat(send(page, "OTHER", "", "").getStatus()).isEqualTo(422);
    }

    @Test
    void aFormNeedsItsToken() throws Exception {
        var answer = http.perform(
                        post("/fr/translation/problem").param("page", BILL).param("sort", "TERM"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(problems.open()).isEmpty();
    }

    @Test
    void aFloodIsHeldBackAndTheReaderIsTold() throws Exception {
        for (var number = 0; number < 20; number++) {
            problems.report(new Draft(BILL, "OTHER", "", ""), Language.of("en"));
        }

        assertThat(body(send(BILL, "OTHER", "", ""))).contains("Trop de signalements sont en attente");
        assertThat(send("/legislation/br-camara/pl-2-2026", "OTHER", "", "").getStatus())
                .isEqualTo(303);
    }

    @Test
    void theOperatorSettlesAReportOnce() {
        problems.report(new Draft(BILL, "NUMBER", "12", "21"), Language.of("en"));
        var id = problems.open().getFirst().id();

        assertThat(problems.settle(id)).isTrue();
        assertThat(problems.settle(id)).isFalse();
        assertThat(problems.open()).isEmpty();
    }

    private MockHttpServletResponse send(String page, String sort, String passage, String note) throws Exception {
        return http.perform(post("/fr/translation/problem")
                        .with(csrf())
                        .param("page", page)
                        .param("sort", sort)
                        .param("passage", passage)
                        .param("note", note))
                .andReturn()
                .getResponse();
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
