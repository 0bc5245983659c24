package org.hemicycle.cloud.legislation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hemicycle.cloud.harvest.Intake;
import org.hemicycle.cloud.legislation.Harvested;
import org.hemicycle.testing.CountedQueries;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.SettledChanges;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@HemicycleTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@Import(CountedQueries.class)
class BillApiTests {
    private final MockMvc http;
    private final CountedQueries queries;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final DSLContext database;

    BillApiTests(
            MockMvc http, CountedQueries queries, Intake intake, TransactionTemplate transaction, DSLContext database) {
        this.http = http;
        this.queries = queries;
        this.intake = intake;
        this.transaction = transaction;
        this.database = database;
    }

    @BeforeEach
    void harvest() {
        transaction.executeWithoutResult(status -> Harvested.twoLinkedBills(intake));
    }

    @Test
    void billIsGivenWithItsSourcesAndWhenItChanged() throws Exception {
        http.perform(get("/api/v1/bills/xy-lower/pl-1"))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andExpect(header().exists("Last-Modified"))
                .andExpect(jsonPath("$.chamber").value("xy-lower"))
                .andExpect(jsonPath("$.key").value("pl-1"))
                .andExpect(jsonPath("$.titles[0].text").value("On ferries"))
                .andExpect(jsonPath("$.titles[0].language").value("en"))
                .andExpect(jsonPath("$.stage.stage").value("REFERRED"))
                .andExpect(jsonPath("$.links[0].href").value("/api/v1/bills/xy-lower/pl-2"))
                .andExpect(jsonPath("$.sources[0].licence.id").value("CC-BY-4.0"));
    }

    @Test
    void aSponsorThatIsAMemberLeadsToTheMember() throws Exception {
        http.perform(get("/api/v1/bills/xy-lower/pl-1"))
                .andExpect(jsonPath("$.sponsors[0].name").value("A. Ferry"))
                .andExpect(jsonPath("$.sponsors[0].id").value("7"))
                .andExpect(jsonPath("$.sponsors[0].memberHref").value("/api/v1/members/xy-lower/7"))
                .andExpect(jsonPath("$.sponsors[1].name").value("Bo Dune"))
                .andExpect(jsonPath("$.sponsors[1].memberHref").isEmpty());
        http.perform(get("/api/v1/members/xy-lower/7"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Ada Ferry"));
    }

    @Test
    void everyReadOfABillCostsAFixedNumberOfQueries() throws Exception {
        assertThat(queries.during(() -> read("/api/v1/bills/xy-lower/pl-1"))).hasSizeLessThanOrEqualTo(6);
        assertThat(queries.during(() -> read("/api/v1/bills/xy-lower/pl-1/history")))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(queries.during(() -> read("/api/v1/bills/xy-lower/pl-1/provenance")))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(queries.during(() -> read("/api/v1/bills/xy-lower/pl-1/similar")))
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void aSearchAsksTheIndexAndNotTheDatabase() throws Exception {
        assertThat(queries.during(() -> read("/api/v1/bills?q=ferries&country=br")))
                .isEmpty();
    }

    @Test
    void otherNamesOfABillLeadToIt() throws Exception {
        http.perform(get("/api/v1/bills/xy-lower/PL 1"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/api/v1/bills/xy-lower/pl-1"));
        http.perform(get("/api/v1/bills/xy-lower/unknown")).andExpect(status().isNotFound());
    }

    @Test
    void provenanceLeadsToTheFragment() throws Exception {
        http.perform(get("/api/v1/bills/xy-lower/pl-1/provenance"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.field=='titles[0]')].fragmentHref")
                        .value("/api/v1/fragments/900001"))
                .andExpect(jsonPath("$.items[?(@.field=='titles[0]')].address").value("https://xy.example/list"));
    }

    @Test
    void everyParameterThatCannotBeUsedIsNamed() throws Exception {
        http.perform(get("/api/v1/bills?page=-1&size=9999&stage=NEARLY&chamber=zz-none&from=2026-02-31&sort=up"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.errors[*].field")
                        .value(org.hamcrest.Matchers.containsInAnyOrder(
                                "page", "size", "stage", "chamber", "from", "sort")));
    }

    @Test
    void changesAreReadByCursor() throws Exception {
        SettledChanges.await(database);
        http.perform(get("/api/v1/changes"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].kind").value("bill"))
                .andExpect(jsonPath("$.cursor").isString());
        http.perform(get("/api/v1/changes?since=nonsense")).andExpect(status().isBadRequest());
        http.perform(get("/api/v1/changes?kind=other")).andExpect(status().isBadRequest());
    }

    private void read(String address) throws Exception {
        http.perform(get(address)).andExpect(status().isOk());
    }
}
