package org.hemicycle.cloud.legislation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hemicycle.cloud.harvest.Intake;
import org.hemicycle.cloud.legislation.BillAddress;
import org.hemicycle.cloud.legislation.BillLookup;
import org.hemicycle.cloud.legislation.ExportBills;
import org.hemicycle.cloud.legislation.Harvested;
import org.hemicycle.cloud.legislation.Legislation;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.ground.platform.languages.LanguageRecognition;
import org.hemicycle.ground.platform.models.ModelSwitches;
import org.hemicycle.testing.HemicycleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What readers and programs see of a title whose language was recognised, or is not known. */
@HemicycleTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@Import(WordEngine.class)
class TitleLanguagePagesTests {
    private static final String PORTUGUESE =
            "Altera a lei que dispõe sobre a organização dos portos e dá outras providências";
    private static final String BILL = "/legislation/xy-lower/pl-101";

    private final MockMvc http;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final Legislation legislation;
    private final ExportBills export;
    private final ModelSwitches switches;

    TitleLanguagePagesTests(
            MockMvc http,
            Intake intake,
            TransactionTemplate transaction,
            Legislation legislation,
            ExportBills export,
            ModelSwitches switches) {
        this.http = http;
        this.intake = intake;
        this.transaction = transaction;
        this.legislation = legislation;
        this.export = export;
        this.switches = switches;
    }

    @AfterEach
    void on() {
        switches.set(LanguageRecognition.SWITCH, true);
    }

    @Test
    void aLanguageThatIsNotDeclaredIsRecognisedAndTranslatedFrom() throws Exception {
        harvest("und", PORTUGUESE);

        assertThat(body("/en" + BILL))
                .contains(
                        "lang=\"pt\"", "Language recognised by a machine: Portuguese. The source does not declare it.");
        assertThat(body("/es" + BILL)).contains("Idioma reconocido por una máquina: portugués.");
        await().untilAsserted(() -> assertThat(body("/fr" + BILL))
                .contains("in-fr-a", "Langue reconnue par une machine : portugais. La source ne la déclare pas."));
        http.perform(get("/api/v1/bills/xy-lower/pl-101"))
                .andExpect(jsonPath("$.titles[0].language").value("pt"))
                .andExpect(jsonPath("$.titles[0].recognised.language").value("pt"))
                .andExpect(jsonPath("$.titles[0].recognised.confidence").value(1.0))
                .andExpect(jsonPath("$.titles[0].recognised.declared").isEmpty());
        assertThat(exported()).contains("\"recognised\":{\"confidence\":1.0}");
    }

    @Test
    void whatTheSourceDeclaresInsteadIsShownBesideIt() throws Exception {
        harvest("sv", PORTUGUESE);

        assertThat(body("/en" + BILL))
                .contains("lang=\"pt\"", "Language recognised by a machine: Portuguese. The source declares Swedish.");
        assertThat(body("/ar" + BILL)).contains("اللغة التي تعرّفت عليها آلة:", "السويدية");
        http.perform(get("/api/v1/bills/xy-lower/pl-101"))
                .andExpect(jsonPath("$.titles[0].recognised.declared").value("sv"));
        assertThat(exported()).contains("\"declared\":\"sv\"");
    }

    @Test
    void aTitleOfWhichNothingCanBeToldIsShownAsItIs() throws Exception {
        harvest("und", "PL 101");

        assertThat(body("/pt" + BILL))
                .contains("lang=\"und\" dir=\"auto\"", "Idioma desconhecido:")
                .doesNotContain("Não traduzido");
        http.perform(get("/api/v1/bills/xy-lower/pl-101?lang=fr"))
                .andExpect(jsonPath("$.titles[0].language").value("und"))
                .andExpect(jsonPath("$.titles[0].text").value("PL 101"))
                .andExpect(jsonPath("$.titles[0].recognised").doesNotExist());
    }

    @Test
    void switchedOffEveryDeclarationStandsAndNothingIsRecognised() throws Exception {
        switches.set(LanguageRecognition.SWITCH, false);
        harvest("sv", PORTUGUESE);
        assertThat(body("/en" + BILL)).contains("lang=\"sv\"").doesNotContain("recognised by a machine");

        harvest("und", PORTUGUESE + " e revoga a lei anterior");

        assertThat(body("/en" + BILL)).contains("lang=\"und\"", "Language not known:");
    }

    @Test
    void theRegisterOfModelsTellsOfIt() throws Exception {
        http.perform(get("/api/v1/models"))
                .andExpect(jsonPath("$.items[?(@.name=='languages')].state").value("on"))
                .andExpect(jsonPath("$.items[?(@.name=='languages')].measured.length()")
                        .value(5));
        assertThat(body("/fr/models")).contains("Langues reconnues à leurs lettres");
    }

    private void harvest(String language, String title) {
        transaction.executeWithoutResult(status -> Harvested.titled(intake, language, List.of(title)));
    }

    private String exported() {
        var found = (BillLookup.Found) legislation.at(BillAddress.parse("xy-lower/pl-101"));
        var bill = found.bill().bill();
        assertThat(ExportBills.row(bill, List.of())).endsWith("true").hasSameSizeAs(ExportBills.COLUMNS);
        return export.json(bill, List.of(), "");
    }

    private String body(String address) throws Exception {
        return http.perform(get(address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
