package org.hemicycle.cloud.legislation.web;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.legislation.BillQuery;
import org.hemicycle.cloud.legislation.SearchBills;
import org.hemicycle.testing.HemicycleTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;

/** What readers and programs see of common topics, in samples of a source that says what its bills are about. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicPagesTests {
    private static final String BILL = "us-house/hr-9901-131";

    private final MockMvc http;
    private final Harvests harvests;
    private final SearchBills bills;

    TopicPagesTests(MockMvc http, Harvests harvests, SearchBills bills) {
        this.http = http;
        this.harvests = harvests;
        this.bills = bills;
    }

    @BeforeAll
    void harvest() throws InterruptedException {
        harvests.run(RunRequest.samples("us-congress", "test"), read -> {});
        await().atMost(Duration.ofSeconds(60))
                .until(() -> bills.find(onEducation()).total() > 0);
    }

    private BillQuery onEducation() {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("topic", "EDUCATION");
        return bills.query(parameters);
    }

    @Test
    void programsAreToldTheTopicAndHowItWasDecided() throws Exception {
        http.perform(get("/api/v1/bills/" + BILL))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.topic.topic").value("EDUCATION"))
                .andExpect(jsonPath("$.topic.code").value(6))
                .andExpect(jsonPath("$.topic.certainty").value("EXACT"))
                .andExpect(jsonPath("$.topic.subjects[0]").value("Education"))
                .andExpect(jsonPath("$.topics.length()").value(1))
                .andExpect(
                        jsonPath("$.subjects[?(@.scheme=='policy-area')].topic").value("EDUCATION"));
    }

    @Test
    void billsAreFoundByTopicWithItsNameOrItsCode() throws Exception {
        for (var topic : new String[] {"EDUCATION", "6", "6,HEALTH"}) {
            http.perform(get("/api/v1/bills?topic=" + topic))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.total").value(greaterThan(0)))
                    .andExpect(jsonPath("$.items[*].country").value(everyItem(is("us"))))
                    .andExpect(jsonPath("$.facets.topic[*].value").value(hasItem("EDUCATION")));
        }
        http.perform(get("/api/v1/bills?topic=SCHOOLS"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("topic"));
    }

    @Test
    void readersSeeTheTopicInTheirLanguageWithTheSourcesOwnWord() throws Exception {
        http.perform(get("/ar/legislation/" + BILL))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("?topic=EDUCATION")))
                .andExpect(content().string(containsString("التعليم")))
                .andExpect(content().string(containsString("الموضوع الذي يذكره المصدر يعني هذا المجال")));
        http.perform(get("/fr/legislation?topic=6"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Domaine")))
                .andExpect(content().string(containsString("Éducation")));
    }

    @Test
    void theTableBehindItIsShownWithTheMapping() throws Exception {
        http.perform(get("/es/sources/us-congress/mapping?table=topics"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Armed Forces and National Security")))
                .andExpect(content().string(containsString("Defensa")))
                .andExpect(content().string(containsString("El tema más cercano")));
    }
}
