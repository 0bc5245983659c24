package org.hemicycle.cloud.legislation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.testing.HemicycleTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Members whose data an editor corrected, on pages and for programs. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectedMemberPagesTests {
    private static final String PAGE = "/en/parliaments/us/members/x000002";
    private static final RequestPostProcessor EDITOR = user("operator").roles("OPERATOR");

    private final MockMvc http;
    private final Harvests harvests;

    CorrectedMemberPagesTests(MockMvc http, Harvests harvests) {
        this.http = http;
        this.harvests = harvests;
    }

    @BeforeAll
    void harvest() throws InterruptedException {
        harvests.run(RunRequest.samples("us-congress", "test"), read -> {});
    }

    @Test
    void anEditorCorrectsReadersSeeBothAndTheCorrectionCanBeTakenBack() throws Exception {
        assertThat(body(get(PAGE))).doesNotContain("/corrections", "Corrected");
        assertThat(body(get(PAGE).with(EDITOR))).contains("Correct this member", "Bo Dune");

        var sent = answer(correction("NAME", "Bo <b>Dunes").with(EDITOR).with(csrf()));
        assertThat(sent.getStatus()).isEqualTo(303);
        for (var language : List.of("en", "fr", "es", "pt", "ar")) {
            assertThat(body(get(PAGE.replace("/en/", "/" + language + "/"))))
                    .contains("Bo &lt;b>Dunes", "Bo Dune<", "a letter lost", "letter of the office")
                    .doesNotContain("legislation.correction", "take-back");
        }
        http.perform(get("/api/v1/members/us-house/x000002"))
                .andExpect(jsonPath("$.name").value("Bo <b>Dunes"))
                .andExpect(jsonPath("$.corrections[0].field").value("NAME"))
                .andExpect(jsonPath("$.corrections[0].said").value("Bo Dune"))
                .andExpect(jsonPath("$.corrections[0].reason").value("a letter lost"))
                .andExpect(jsonPath("$.corrections[0].origin").value("letter of the office"))
                .andExpect(jsonPath("$.corrections[0].correctedAt").isNotEmpty());
        http.perform(get("/api/v1/members?q=dunes&country=us"))
                .andExpect(jsonPath("$.items[0].corrected").value(true));

        harvests.run(RunRequest.samples("us-congress", "test"), read -> {});
        var shown = body(get(PAGE).with(EDITOR));
        assertThat(shown).contains("Bo &lt;b>Dunes");
        var takeBack = shown.replaceFirst("(?s).*action=\"([^\"]*/take-back)\".*", "$1");
        assertThat(answer(post(takeBack).with(csrf())).getStatus()).isEqualTo(403);
        assertThat(answer(post(takeBack).with(EDITOR).with(csrf())).getStatus()).isEqualTo(303);
        assertThat(body(get(PAGE))).doesNotContain("Dunes", "a letter lost");
        assertThat(answer(post(takeBack).with(EDITOR).with(csrf())).getStatus()).isEqualTo(404);
    }

    @Test
    void onlyAnEditorCorrects() throws Exception {
        assertThat(answer(correction("NAME", "Bo Gus").with(csrf())).getStatus())
                .isEqualTo(403);
        assertThat(answer(correction("NAME", "Bo Gus").with(EDITOR)).getStatus())
                .isEqualTo(403);
        assertThat(body(get(PAGE))).doesNotContain("Bo Gus");
    }

    @Test
    void whatWasTypedIsKeptAndEachFieldSaysWhatToMend() throws Exception {
        var refused = answer(correction("EMAIL", "bo@example.test")
                .param("reason", "")
                .with(EDITOR)
                .with(csrf()));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("bo@example.test", "Choose one of the values.", "letter of the office");
    }

    private static MockHttpServletRequestBuilder correction(String what, String value) {
        return post(PAGE + "/corrections")
                .param("what", what)
                .param("value", value)
                .param("reason", "a letter lost")
                .param("origin", "letter of the office");
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
