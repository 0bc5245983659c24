package org.hemicycle.cloud.translation.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.cloud.translation.layer.TestEngines.render;
import static org.hemicycle.cloud.translation.layer.TestEngines.words;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Heads of titles: read in one language, written in another, with only their slots before the engine. */
class HeadTests {
    private static String said(String text, String from, String to, String system, Map<String, String> dictionary) {
        return render(text, from, to, system, words(dictionary)).text();
    }

    @Test
    void aBrazilianEmentaIsSaidAsOneInEachLanguage() {
        var roads = Map.of("as", "les", "estradas", "routes", "rurais", "rurales");

        assertThat(said("Dispõe sobre as estradas rurais", "pt", "fr", "br", roads))
                .isEqualTo("Dispositions relatives aux routes rurales");
        assertThat(said("Altera a Lei nº 9.876, de 5 de março de 2033", "pt", "en", "br", roads))
                .isEqualTo("Amends Law No. 9.876 of 5 March 2033");
    }

    @Test
    void aSlotTakesTheContractionOfItsNewPreposition() {
        assertThat(said("An Act respecting the market", "en", "es", "ca", Map.of("the", "el", "market", "mercado")))
                .isEqualTo("Ley relativa al mercado");
        assertThat(said("An Act respecting the school", "en", "pt", "ca", Map.of("the", "a", "school", "escola")))
                .isEqualTo("Lei relativa à escola");
    }

    @Test
    void aContractionInTheSourceIsTakenApart() {
        assertThat(said("Projet de loi relatif au marché", "fr", "en", "fr", Map.of("le", "the", "marché", "market")))
                .isEqualTo("Bill on the market");
        assertThat(said("Projet de loi relatif aux ponts", "fr", "es", "fr", Map.of("les", "los", "ponts", "puentes")))
                .isEqualTo("Proyecto de ley sobre los puentes");
    }

    @Test
    void anEnglishNounPhraseGetsItsArticleFromTheEngine() {
        var engine = words(Map.of("the", "los", "rural", "rurales", "roads", "caminos"));

        assertThat(render("A bill on rural roads", "en", "es", "gb", engine).text())
                .isEqualTo("Proyecto de ley sobre los rurales caminos");
        assertThat(engine.given()).containsExactly("the rural roads");
    }

    @Test
    void anInfinitiveGoesToTheEngineWithItsMarkAndComesBackWithout() {
        var engine = words(Map.of("to", "para", "honour", "honrar", "bakers", "panaderos"));

        assertThat(render("A bill to honour bakers", "en", "es", "us", engine).text())
                .isEqualTo("Proyecto de ley que honrar panaderos".replace("que", "para"));
        assertThat(engine.given()).containsExactly("to honour bakers");
    }

    @Test
    void theVerbOfATitleTakesTheFormThatTheTargetAsksFor() {
        assertThat(said("A bill to regulate the market", "en", "fr", "gb", Map.of("the", "le", "market", "marché")))
                .isEqualTo("Projet de loi réglementant le marché");
        assertThat(said(
                        "Proyecto de ley que crea el mercado",
                        "es",
                        "en",
                        "cl",
                        Map.of("el", "the", "mercado", "market")))
                .isEqualTo("A bill to establish the market");
    }

    @Test
    void anEndOfATitleIsSaidApartFromItsBeginning() {
        assertThat(said(
                        "A bill to regulate the market, and for other purposes",
                        "en",
                        "es",
                        "us",
                        Map.of("the", "el", "market", "mercado")))
                .isEqualTo("Proyecto de ley que regula el mercado, y con otros fines");
    }

    @Test
    void aPrepositionIsNoInfinitive() {
        assertThat(said("A bill to amend the law relating to markets", "en", "es", "gb", Map.of()))
                .isEqualTo("Proyecto de ley que modifica the law relating to markets");
    }

    @Test
    void theNumberOfABillBeforeItsTitleStays() {
        assertThat(said(
                        "H.R. 912, A bill to regulate the market",
                        "en",
                        "es",
                        "us",
                        Map.of("the", "el", "market", "mercado")))
                .isEqualTo("H.R. 912, Proyecto de ley que regula el mercado");
    }

    @Test
    void anOrdinalAgreesWithItsNoun() {
        assertThat(said("Read the second time", "en", "fr", "gb", Map.of())).isEqualTo("Lu pour la deuxième fois");
    }

    @Test
    void wordsOfAHeadNeverReachAnEngine() {
        var rendered = render("An Act respecting the market", "en", "fr", "ca", words(Map.of()));

        assertThat(rendered.words()).isEqualTo(5);
        assertThat(rendered.spared()).isEqualTo(3);
        assertThat(rendered.applied())
                .anyMatch(applied ->
                        applied.part() == Rendered.Part.HEAD && applied.id().equals("act-respecting"));
    }

    @Test
    void capitalsOfAnEnglishTitleAreNotTakenOverExceptThoseOfNames() {
        var roads = Map.of("Rural", "Rurales", "Roads", "Caminos");

        assertThat(said("Rural Roads (Elmhollow) Bill", "en", "es", "gb", roads))
                .isEqualTo("Proyecto de ley de rurales caminos (Elmhollow)");
    }

    @Test
    void aMarkBeforeAnEndIsNotWrittenTwice() {
        var market = Map.of("le", "el", "marché", "mercado");

        assertThat(said("Projet de loi modifiant le marché, et à d'autres fins", "fr", "es", "us", market))
                .isEqualTo("Proyecto de ley que modifica el mercado, y con otros fines");
    }
}
