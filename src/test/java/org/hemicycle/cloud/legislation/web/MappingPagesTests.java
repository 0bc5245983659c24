package org.hemicycle.cloud.legislation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.hemicycle.cloud.legislation.MappingProposals;
import org.hemicycle.testing.HemicycleTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

@HemicycleTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
class MappingPagesTests {
    private static final String MAPPING = "/en/sources/gb-parliament/mapping";

    private final MockMvc http;
    private final MappingProposals proposals;
    private final DSLContext database;

    MappingPagesTests(MockMvc http, MappingProposals proposals, DSLContext database) {
        this.http = http;
        this.proposals = proposals;
        this.database = database;
    }

    @BeforeEach
    void forgetProposals() {
        database.execute("truncate legislation.mapping_proposal");
    }

    @Test
    void everyRuleIsShownWithItsReasonAndWhoCheckedIt() throws Exception {
        var page = body(get(MAPPING + "?table=statuses"));
        var mapping = JsonMapper.shared()
                .readTree(body(get("/api/v1/sources/gb-parliament/mapping")))
                .path("mapping");

        assertThat(page).contains("Checked by Hemicycle");
        for (var table : mapping.path("tables")) {
            var shown = table.path("name").asString();
            var tablePage = body(get(MAPPING + "?table=" + shown));
            table.path("rules")
                    .forEach(rule -> assertThat(tablePage)
                            .as(shown)
                            .contains(escaped(rule.path("reason").asString())));
        }
        assertThat(mapping.path("tables").size()).isGreaterThan(1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void aReaderProposesAnOperatorDecidesAndReadersSeeWhoIsToBeThanked() throws Exception {
        var sent = http.perform(post(MAPPING + "/proposals")
                        .param("words", "Ping pong <b>")
                        .param("stage", "RECONCILIATION")
                        .param("reason", "Both houses exchange amendments")
                        .param("reference", "https://example.org/guide")
                        .param("credit", "Library of the Upper House of Xy")
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getRedirectedUrl()).contains("received=true");
        assertThat(body(get(MAPPING + "?received=true"))).contains("Your proposal was received");
        assertThat(body(get(MAPPING))).doesNotContain("Ping pong");

        assertThat(answer(get("/en/sources/proposals")).getStatus()).isEqualTo(403);
        var queue = body(get("/en/sources/proposals").with(user("operator").roles("OPERATOR")));
        assertThat(queue).contains("Ping pong &lt;b&gt;").contains("Library of the Upper House of Xy");
        var id = proposals.waiting().getFirst().id();
        assertThat(answer(post("/en/sources/proposals/" + id + "/accept").with(csrf()))
                        .getStatus())
                .isEqualTo(403);

        var decided = answer(post("/en/sources/proposals/" + id + "/accept")
                .param("answer", "With the next version")
                .with(user("operator").roles("OPERATOR"))
                .with(csrf()));
        assertThat(decided.getStatus()).isEqualTo(303);
        assertThat(body(get(MAPPING)))
                .contains("Proposed by Library of the Upper House of Xy")
                .contains("With the next version")
                .contains("Accepted");
        assertThat(proposals.waiting()).isEmpty();
        assertThat(answer(post("/en/sources/proposals/" + id + "/decline")
                                .param("answer", "no")
                                .with(user("operator").roles("OPERATOR"))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aProposalWhoseSourceIsConnectedNoMoreIsShownAndCanBeDeclined() throws Exception {
        proposals.propose("xy-vanished", new MappingProposals.Draft("Ping pong", "NONE", "r", "", ""));
        var id = proposals.waiting().getFirst().id();
        var operator = user("operator").roles("OPERATOR");

        assertThat(body(get("/en/sources/proposals").with(operator)))
                .contains(
                        "Ping pong", "Source no longer connected: xy-vanished", "/sources/proposals/" + id + "/decline")
                .doesNotContain("/sources/xy-vanished/mapping", "/sources/proposals/" + id + "/accept");
        var declined = answer(post("/en/sources/proposals/" + id + "/decline")
                .param("answer", "The source is gone")
                .with(operator)
                .with(csrf()));
        assertThat(declined.getStatus()).isEqualTo(303);
        assertThat(body(get("/en/sources/proposals").with(operator))).contains("The source is gone", "xy-vanished");
    }

    @Test
    void whatWasTypedIsKeptAndEachFieldSaysWhatToMend() throws Exception {
        var refused = answer(post("/fr/sources/gb-parliament/mapping/proposals")
                .param("words", "")
                .param("stage", "UNMAPPED")
                .param("reason", "Parce que")
                .param("reference", "javascript:alert(1)")
                .with(csrf()));

        assertThat(refused.getStatus()).isEqualTo(422);
        var page = refused.getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("Parce que")
                .contains("Ce champ est obligatoire.")
                .contains("Choisissez une des étapes.")
                .contains("Indiquez une adresse complète");
        assertThat(proposals.waiting()).isEmpty();
    }

    @Test
    void moreProposalsThanCanBeDecidedHaveToWait() throws Exception {
        for (var i = 0; i < 50; i++) {
            proposals.propose("gb-parliament", new MappingProposals.Draft("w" + i, "NONE", "r", "", ""));
        }

        var refused = answer(post(MAPPING + "/proposals")
                .param("words", "one more")
                .param("stage", "NONE")
                .param("reason", "r")
                .with(csrf()));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("Many proposals are already waiting");
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request).getContentAsString(StandardCharsets.UTF_8);
    }
}
