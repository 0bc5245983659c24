package org.hemicycle.cloud.legislation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.testing.CountedQueries;
import org.hemicycle.testing.HemicycleTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** Members of parliaments on pages and for programs, from the samples of two sources. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@Import(CountedQueries.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberPagesTests {
    private final MockMvc http;
    private final CountedQueries queries;
    private final Harvests harvests;
    private final DSLContext database;

    MemberPagesTests(MockMvc http, CountedQueries queries, Harvests harvests, DSLContext database) {
        this.http = http;
        this.queries = queries;
        this.harvests = harvests;
        this.database = database;
    }

    @BeforeAll
    void harvest() throws InterruptedException {
        for (var connector : List.of("us-congress", "sadc-members")) {
            harvests.run(RunRequest.samples(connector, "test"), read -> {});
        }
    }

    @Test
    void aParliamentListsItsMembersInEveryLanguage() throws Exception {
        for (var language : List.of("en", "fr", "es", "pt", "ar")) {
            assertThat(page("/" + language + "/parliaments/us/members"))
                    .contains("Ada Ferry", "Bo Dune", "/" + language + "/parliaments/us/members/x000001")
                    .doesNotContain("legislation.member");
        }
        assertThat(page("/en/parliaments/us")).contains("/en/parliaments/us/members");
        assertThat(page("/en/parliaments/us/members?q=ferry&chamber=us-senate"))
                .contains("Ada Ferry")
                .doesNotContain("Bo Dune");
        assertThat(page("/en/parliaments/fr/members")).contains("no source of its members has been read yet");
    }

    @Test
    void aMemberHasAPageWithMandatesSourceLicenceAndWhomToWriteTo() throws Exception {
        for (var language : List.of("en", "fr", "es", "pt", "ar")) {
            assertThat(page("/" + language + "/parliaments/us/members/x000001"))
                    .contains("Ada Ferry", "Reed", "https://ferry.example.test", "Q0000001")
                    .doesNotContain("legislation.member", "1970", "000-000-0000");
        }
        assertThat(page("/en/parliaments/us/members/x000001"))
                .contains("Correction and right of reply", "Data as of", "Public domain", "This member is a sample");
        http.perform(get("/en/parliaments/us/members/nobody")).andExpect(status().isNotFound());
        http.perform(get("/en/parliaments/us/members?page=0")).andExpect(status().is4xxClientError());
    }

    @Test
    void programsFindMembersAndReadOne() throws Exception {
        http.perform(get("/api/v1/members?chamber=us-senate"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].name").value("Ada Ferry"))
                .andExpect(jsonPath("$.items[0].mandates.length()").value(2))
                .andExpect(jsonPath("$.facets.chamber[0].value").value("us-house"));
        http.perform(get("/api/v1/members?q=dune&country=us"))
                .andExpect(jsonPath("$.items[0].key").value("x000002"));
        http.perform(get("/api/v1/members/us-senate/x000001"))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andExpect(header().exists("Last-Modified"))
                .andExpect(jsonPath("$.source.licence.id").value("US-PD"))
                .andExpect(
                        jsonPath("$.identifiers[?(@.scheme=='wikidata')].value").value("Q0000001"));
        http.perform(get("/api/v1/members/us-house/x000001")).andExpect(status().isSeeOther());
        http.perform(get("/api/v1/members/us-senate/x000002")).andExpect(status().isNotFound());
        http.perform(get("/api/v1/members/us-senate/x000001/history")).andExpect(status().isOk());
        http.perform(get("/api/v1/members?size=0")).andExpect(status().isBadRequest());
    }

    @Test
    void whatASourceSaidOfPersonsIsNotHandedOut() throws Exception {
        var ofMembers =
                database.fetchValue("select fragment_id from legislation.source_record where kind = 'MEMBER' limit 1");
        var ofBills =
                database.fetchValue("select fragment_id from legislation.source_record where kind = 'BILL' limit 1");

        http.perform(get("/api/v1/fragments/" + ofMembers)).andExpect(status().isForbidden());
        http.perform(get("/api/v1/fragments/" + ofBills)).andExpect(status().isOk());
        assertThat(database.fetchValue(
                        "select count(*) from legislation.source_record where content like '%example.test%'"
                                + " and kind = 'MEMBER' and content like '%@%'"))
                .isEqualTo(0L);
    }

    @Test
    void pagesOfMembersCostAFixedNumberOfQueries() throws Exception {
        assertThat(queries.during(() -> page("/en/parliaments/us/members"))).hasSizeLessThanOrEqualTo(4);
        assertThat(queries.during(() -> page("/en/parliaments/us/members/x000001")))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(queries.during(() -> page("/api/v1/members?country=us"))).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void anArchiveOfMembersIsNeverShownAsIfItWereOfToday() throws Exception {
        assertThat(page("/en/parliaments/zm/members")).contains("Ada Ferry", "Bo Dune");
        assertThat(page("/en/parliaments/zm/members?today=true")).doesNotContain("Bo Dune");
    }

    @Test
    void theSiteMapLeadsToMembersThatAreNoSamples() throws Exception {
        assertThat(page("/sitemap.xml")).contains("/sitemaps/members-1.xml");
        assertThat(page("/sitemaps/members-1.xml")).doesNotContain("/members/x000001");
    }

    private String page(String address) throws Exception {
        return http.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
