package org.hemicycle.cloud.translation.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.cloud.translation.layer.TestEngines.render;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.hemicycle.cloud.translation.TurningEngine;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.layer.grammar.Accents;
import org.hemicycle.cloud.translation.layer.grammar.Letters;
import org.junit.jupiter.api.Test;

/** Texts in capitals without accents, as an Argentine title has been written since there were typewriters. */
class AccentsTests {
    private static final Accents ACCENTS = new Accents(Declared.read("heads.yaml", """
            accents:
              es:
                endings: { ion: ión, itico: ítico }
                words:
                  - [régimen, artículo, país]
            """));

    @Test
    void wordsAndEndsOfWordsGetTheirs() {
        assertThat(ACCENTS.restored("MODIFICACION DE LOS ARTICULOS 2 Y 3 - REGIMEN POLITICO DEL PAIS.", "es"))
                .isEqualTo("MODIFICACIÓN DE LOS ARTÍCULOS 2 Y 3 - RÉGIMEN POLÍTICO DEL PAÍS.");
    }

    @Test
    void whatHasAccentsOrSmallLettersOrIsInAnotherLanguageStays() {
        for (var text : List.of(
                "CREACIÓN DE UNA COMISION", "Creacion de una comision", "NIÑOS Y NIÑAS DEL SUR", "FION PION LION")) {
            assertThat(ACCENTS.restored(text, "es")).isEqualTo(text);
        }
        assertThat(ACCENTS.restored("A COMMISSION ON THE REGION", "en")).isEqualTo("A COMMISSION ON THE REGION");
    }

    @Test
    void theEngineIsGivenWordsItKnowsAndTheReaderTheOriginalAsItIs() {
        var engine = TurningEngine.echo();

        var rendered = render("PROMOCION Y DIFUSION DEL TURISMO CIENTIFICO", "es", "pt", "ar", engine);

        assertThat(String.join(" ", engine.given())).contains("PROMOCIÓN", "DIFUSIÓN", "CIENTÍFICO");
        assertThat(rendered.segments().getFirst().source()).isEqualTo("PROMOCION Y DIFUSION DEL TURISMO CIENTIFICO");
    }

    @Test
    void aTermIsKnownWithoutItsAccents() {
        var called = TestEngines.LAYER.termsIn(
                new Passage("MODIFICACION DEL CODIGO PENAL", "es", "ar", null, Passage.Kind.TITLE));

        assertThat(called).anySatisfy(term -> assertThat(term.start()).isEqualTo("MODIFICACION DEL ".length()));
    }

    @Property(tries = 300)
    void everyCharacterStaysInItsPlace(@ForAll @StringLength(max = 60) String text) {
        var capitals = text.toUpperCase(Locale.ROOT);

        var restored = ACCENTS.restored(capitals, "es");

        assertThat(restored).hasSameSizeAs(capitals);
        assertThat(Letters.plain(restored)).isEqualTo(Letters.plain(capitals));
    }
}
