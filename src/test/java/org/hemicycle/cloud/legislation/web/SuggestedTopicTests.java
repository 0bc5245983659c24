package org.hemicycle.cloud.legislation.web;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.hemicycle.cloud.harvest.Intake;
import org.hemicycle.cloud.legislation.BillQuery;
import org.hemicycle.cloud.legislation.Harvested;
import org.hemicycle.cloud.legislation.SearchBills;
import org.hemicycle.cloud.topics.VectorsAtOnce;
import org.hemicycle.ground.platform.meaning.SentenceVectors;
import org.hemicycle.ground.platform.models.ModelSwitches;
import org.hemicycle.ground.platform.topics.TopicSuggestions;
import org.hemicycle.testing.HemicycleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;

/** What readers and programs see where a machine suggests the topic of a bill. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@Import(VectorsAtOnce.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestedTopicTests {
    private static final String BILL = "/legislation/xy-lower/pl-101";

    private final MockMvc http;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final SearchBills bills;
    private final ModelSwitches switches;

    SuggestedTopicTests(
            MockMvc http, Intake intake, TransactionTemplate transaction, SearchBills bills, ModelSwitches switches) {
        this.http = http;
        this.intake = intake;
        this.transaction = transaction;
        this.bills = bills;
        this.switches = switches;
    }

    @BeforeAll
    void harvest() {
        transaction.executeWithoutResult(status -> Harvested.titled(
                intake,
                "en",
                List.of(
                        "A bill to provide for the licensing of hospitals and clinics",
                        "Sundry provisions of the first half-year")));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> bills.find(suggested("HEALTH")).total() > 0);
    }

    @AfterEach
    void on() {
        switches.set(TopicSuggestions.SWITCH, true);
        switches.set(SentenceVectors.SWITCH, true);
    }

    private BillQuery suggested(String topic) {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add(BillQuery.SUGGESTED_TOPIC, topic);
        return bills.query(parameters);
    }

    @Test
    void programsAreToldThatAMachineSuggestsItAndHowSureItIs() throws Exception {
        http.perform(get("/api/v1/bills/xy-lower/pl-101"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.topic").isEmpty())
                .andExpect(jsonPath("$.topics").isEmpty())
                .andExpect(jsonPath("$.suggestedTopic.topic").value("HEALTH"))
                .andExpect(jsonPath("$.suggestedTopic.code").value(3))
                .andExpect(jsonPath("$.suggestedTopic.certainty").value("INFERRED"))
                .andExpect(jsonPath("$.suggestedTopic.confidence").value(greaterThan(0.6)))
                .andExpect(jsonPath("$.suggestedTopic.translated").value(false));
        http.perform(get("/api/v1/bills/xy-lower/pl-102"))
                .andExpect(jsonPath("$.suggestedTopic").isEmpty());
    }

    @Test
    void suggestionsAreAFacetOfTheirOwn() throws Exception {
        http.perform(get("/api/v1/bills?suggestedTopic=3&chamber=xy-lower"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].key").value(hasItem("pl-101")))
                .andExpect(jsonPath("$.facets.suggestedTopic[*].value").value(hasItem("HEALTH")))
                .andExpect(jsonPath("$.facets.topic[*].value").value(not(hasItem("HEALTH"))));
        http.perform(get("/en/legislation?chamber=xy-lower"))
                .andExpect(content().string(containsString("Topic suggested by a machine")));
    }

    @Test
    void readersSeeThatItIsASuggestion() throws Exception {
        http.perform(get("/fr" + BILL))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("suggéré par une machine")))
                .andExpect(content().string(containsString("?suggestedTopic=HEALTH")));
    }

    @Test
    void switchedOffNothingIsSuggestedAndAllElseGoesOn() throws Exception {
        switches.set(TopicSuggestions.SWITCH, false);

        http.perform(get("/api/v1/bills/xy-lower/pl-101"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.suggestedTopic").isEmpty());
        http.perform(get("/fr" + BILL)).andExpect(content().string(not(containsString("suggéré par une machine"))));
        http.perform(get("/api/v1/bills?chamber=xy-lower"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.facets.suggestedTopic").doesNotExist());
        http.perform(get("/api/v1/bills?suggestedTopic=HEALTH"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("suggestedTopic"));
    }

    @Test
    void withoutTheNetworkThatReadsTitlesNothingIsSuggested() throws Exception {
        switches.set(SentenceVectors.SWITCH, false);

        http.perform(get("/api/v1/bills/xy-lower/pl-101"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.suggestedTopic").isEmpty());
    }

    @Test
    void theRegisterOfModelsTellsHowGoodItIs() throws Exception {
        http.perform(get("/api/v1/models"))
                .andExpect(jsonPath("$.items[?(@.name=='topics')].state").value("on"))
                .andExpect(jsonPath("$.items[?(@.name=='topics')].measured.length()")
                        .value(5));
        http.perform(get("/pt/models"))
                .andExpect(content().string(containsString("Temas sugeridos para os textos")))
                .andExpect(content().string(containsString("% de acertos quando se pronuncia: ")));
    }
}
