package org.hemicycle.cloud.translation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hemicycle.cloud.translation.WordEngine;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.models.ModelSwitches;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.Translations;
import org.hemicycle.testing.HemicycleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** The register of models as readers and programs see it, and what its switches do. */
@HemicycleTest(properties = {"db-scheduler.enabled=false", "hemicycle.models.answers=Assembly of Examples"})
@AutoConfigureMockMvc
@Import(WordEngine.class)
class ModelRegisterTests {
    private static final OriginalText TITLE =
            new OriginalText("Balsas do rio", "pt", OriginalText.Kind.TITLE, "br", null, Audience.PUBLIC);

    private final MockMvc http;
    private final ModelSwitches switches;
    private final Translations translations;
    private final WordEngine machine;

    ModelRegisterTests(MockMvc http, ModelSwitches switches, Translations translations, WordEngine machine) {
        this.http = http;
        this.switches = switches;
        this.translations = translations;
        this.machine = machine;
    }

    @AfterEach
    void switchOn() {
        for (var name : List.of("words", "apertium", "neural", "libretranslate", "chat", "terms")) {
            switches.set(name, true);
        }
    }

    @Test
    void readersFindEveryMachineInTheirLanguage() throws Exception {
        assertThat(body("/fr/models"))
                .contains("Registre des modèles", "Traduction par règles : Apertium", "Assembly of Examples");
        assertThat(body("/ar/models")).contains("سجل النماذج", "الترجمة بنموذجنا الخاص", "dir=\"rtl\"");
    }

    @Test
    void everyPageLeadsToTheRegister() throws Exception {
        assertThat(body("/es/about")).contains("href=\"/es/models\"");
    }

    @Test
    void programsAreToldTheSame() throws Exception {
        switches.set("apertium", false);

        var answer = new JsonMapper().readTree(body("/api/v1/models?lang=pt"));

        var apertium = answer.path("items")
                .valueStream()
                .filter(item -> item.path("name").asString("").equals("apertium"))
                .findFirst()
                .orElseThrow();
        assertThat(apertium.path("state").asString("")).isEqualTo("off");
        assertThat(apertium.path("title").asString("")).isEqualTo("Tradução por regras: Apertium");
        assertThat(apertium.path("answers").asString("")).isEqualTo("Assembly of Examples");
        assertThat(answer.path("total").asInt()).isGreaterThan(3);
    }

    @Test
    void whatWasMeasuredIsToldWithItsDateAndSize() throws Exception {

        assertThat(body("/en/models")).contains("110 texts in each direction that its makers had not seen");
        var answer = new JsonMapper().readTree(body("/api/v1/models"));
        var apertium = answer.path("items")
                .valueStream()
                .filter(item -> item.path("name").asString("").equals("apertium"))
                .findFirst()
                .orElseThrow();
        assertThat(apertium.path("measurement").path("size").asInt()).isEqualTo(110);
    }

    @Test
    void aMachineThatIsSwitchedOffIsAskedNothing() {
        switches.set("words", false);
        assertThat(translations.of(List.of(TITLE), "fr").values())
                .noneMatch(made -> made.engine().equals("words"));
        assertThat(machine.asked()).isEmpty();

        switches.set("words", true);
        await().until(() -> translations.of(List.of(TITLE), "es").containsKey(TITLE));
    }

    @Test
    void withoutTermsAWholeTitleGoesToTheMachineAndItsNumberComesBack() {
        var title = new OriginalText(
                "Altera a Lei nº 77 das balsas", "pt", OriginalText.Kind.TITLE, "br", null, Audience.PUBLIC);
        switches.set("terms", false);
        translations.of(List.of(title), "es");

        await().untilAsserted(() -> assertThat(machine.asked()).anyMatch(asked -> asked.startsWith("pt-es Altera")));
        await().untilAsserted(() -> assertThat(translations.known(List.of(title), "es"))
                .hasEntrySatisfying(title, made -> assertThat(made.text()).contains("77")));
    }

    @Test
    void withEverythingOffEveryPageIsThere() throws Exception {
        for (var name : List.of("words", "apertium", "neural", "libretranslate", "chat", "terms")) {
            switches.set(name, false);
        }

        assertThat(translations.of(List.of(TITLE), "fr")).isEmpty();
        assertThat(body("/en/legislation")).contains("<main");
        assertThat(body("/en/models")).contains("Switched off by the operator");
    }

    private String body(String address) throws Exception {
        var answer = http.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return text(answer.getContentAsByteArray());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
