package org.hemicycle.cloud.translation.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.cloud.translation.layer.TestEngines.render;
import static org.hemicycle.cloud.translation.layer.TestEngines.words;

import java.util.Map;
import org.hemicycle.cloud.translation.Direction;
import org.junit.jupiter.api.Test;

/** Wrong renderings put right, with what agrees with them; what is right or not sure stays as the engine made it. */
class TermTests {
    @Test
    void aBillIsNoInvoiceAndItsArticleAgrees() {
        var engine = words(Map.of("the", "la", "bill", "factura", "was", "fue", "approved", "aprobada"));

        var rendered = render("the bill was approved", "en", "es", "gb", engine);

        assertThat(rendered.text()).isEqualTo("el proyecto de ley fue aprobado");
        assertThat(rendered.applied())
                .anyMatch(applied ->
                        applied.id().equals("bill") && applied.found().equals("factura") && applied.at() == 3);
    }

    @Test
    void aContractionIsMadeForTheNewGender() {
        var engine = words(Map.of("of", "de", "the", "la", "bill", "facture"));

        assertThat(render("of the bill", "en", "fr", "gb", engine).text()).isEqualTo("du projet de loi");
    }

    @Test
    void aPluralStaysAPlural() {
        var engine = words(Map.of("the", "las", "bills", "facturas"));

        assertThat(render("the bills", "en", "es", "gb", engine).text()).isEqualTo("los proyectos de ley");
    }

    @Test
    void aWordThatTheSourceReallyMeansStays() {
        var engine = words(Map.of("the", "la", "bill", "factura", "and", "y", "invoice", "factura"));

        assertThat(render("the bill and the invoice", "en", "es", "gb", engine).text())
                .isEqualTo("la factura y la factura");
    }

    @Test
    void aRightRenderingStaysAsTheEngineMadeIt() {
        var engine = words(Map.of("the", "el", "bill", "proyecto de ley"));

        assertThat(render("the bill", "en", "es", "gb", engine).text()).isEqualTo("el proyecto de ley");
    }

    @Test
    void aTermOfSeveralWordsIsSaidByTheLayerWithItsArticle() {
        var engine = words(Map.of("the", "el", "and", "y"));

        var rendered = render("the House of Commons and the House of Lords", "en", "es", "gb", engine);

        assertThat(rendered.text()).isEqualTo("la Cámara de los Comunes y la Cámara de los Lores");
        assertThat(engine.given()).noneMatch(text -> text.contains("House"));
    }

    @Test
    void aNounThatTheEngineLeftInTheSourcesLanguageIsSaidByTheLayer() {
        var engine = words(Map.of("the", "el", "of", "de"));

        assertThat(render("the parliament of the amendments", "en", "es", "gb", engine)
                        .text())
                .isEqualTo("el parlamento de las enmiendas");
    }

    @Test
    void theSystemOfTheTextDecidesWhatAWordMeans() {
        var direction = new Direction("es", "en");

        assertThat(TestEngines.LAYER.termsIn(step("la moción", "cl"), direction))
                .noneMatch(called ->
                        called.terms().stream().anyMatch(term -> term.id().equals("motion")));
        assertThat(TestEngines.LAYER.termsIn(step("la moción", "general"), direction))
                .anyMatch(called ->
                        called.terms().stream().anyMatch(term -> term.id().equals("motion")));
    }

    private static Passage step(String text, String system) {
        return new Passage(text, "es", system, null, Passage.Kind.STEP);
    }

    @Test
    void aParliamentsSystemIsThatOfItsCountry() {
        assertThat(TestEngines.LAYER.systemOf("KE")).isEqualTo("westminster");
        assertThat(TestEngines.LAYER.systemOf("sn")).isEqualTo("francophone-africa");
        assertThat(TestEngines.LAYER.systemOf("JP")).isEqualTo("general");
    }
}
