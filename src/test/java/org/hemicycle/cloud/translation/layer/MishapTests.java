package org.hemicycle.cloud.translation.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemicycle.cloud.translation.layer.TestEngines.render;

import java.util.Map;
import org.hemicycle.cloud.translation.TurningEngine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.junit.jupiter.api.Test;

/** What engines do to a text, and what becomes of it: a number is never lost. */
class MishapTests {
    private static final String TEXT = "Creates a fund of R$ 5.000 under H.R. 912 in 2031";

    @Test
    void anEngineThatLosesTokensGetsThePiecesAroundThem() {
        var rendered = render(TEXT, "en", "es", "us", TestEngines.losing());

        assertThat(rendered.warnings()).contains(Rendered.Warning.IN_PIECES);
        assertThat(rendered.text()).contains("H.R. 912", "2031", "R$");
    }

    @Test
    void anEngineThatDoublesTokensGetsThePiecesAroundThem() {
        var rendered = render(TEXT, "en", "es", "us", TestEngines.doubling());

        assertThat(rendered.text()).containsOnlyOnce("H.R. 912").containsOnlyOnce("2031");
    }

    @Test
    void anEngineThatChangesANumberDoesNotSeeItTheSecondTime() {
        var engine = new TurningEngine(text -> text.replace("14", "15"));

        var rendered = render("at least 14 days", "en", "es", "gb", engine);

        assertThat(rendered.text()).contains("14");
        assertThat(rendered.warnings()).containsExactly(Rendered.Warning.NUMBERS_KEPT_BACK);
    }

    @Test
    void anEngineThatInventsNumbersIsRefused() {
        var engine = new TurningEngine(text -> text + " 7");

        assertThatThrownBy(() -> render("at least fourteen days", "en", "es", "gb", engine))
                .isInstanceOfSatisfying(
                        EngineTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(EngineTrouble.Kind.TEXT));
    }

    @Test
    void anEngineThatGivesNothingOrFarTooMuchIsRefused() {
        assertThatThrownBy(() -> render("a fund", "en", "es", "gb", new TurningEngine(text -> " ")))
                .isInstanceOf(EngineTrouble.class);
        assertThatThrownBy(() -> render("a fund", "en", "es", "gb", new TurningEngine(text -> text.repeat(100))))
                .isInstanceOf(EngineTrouble.class);
    }

    @Test
    void troubleThatPassesIsTheChainsToHandle() {
        var engine = new TurningEngine(text -> {
            throw new EngineTrouble(EngineTrouble.Kind.PASSING, "it died");
        });

        assertThatThrownBy(() -> render(TEXT, "en", "es", "us", engine))
                .isInstanceOfSatisfying(
                        EngineTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(EngineTrouble.Kind.PASSING));
    }

    @Test
    void anEngineThatEchoesStillGetsItsHeadsAndNumbersSaidInTheTarget() {
        assertThat(render("An Act respecting fisheries", "en", "fr", "ca", TurningEngine.echo())
                        .text())
                .startsWith("Loi concernant");
    }

    @Test
    void anEngineThatCapitalisesDoesNotChangeHowASentenceBegins() {
        assertThat(render("rural roads", "en", "es", "gb", TestEngines.capitalising())
                        .text())
                .isEqualTo("rural roads");
        assertThat(render("A bill to amend the roads Act", "en", "es", "gb", TestEngines.capitalising())
                        .text())
                .startsWith("Proyecto de ley que modifica the roads");
    }

    @Test
    void aTextInCapitalsStaysInCapitals() {
        var engine = TestEngines.words(Map.of("A", "A", "LOS", "LES", "ANIMALES", "ANIMAUX"));

        assertThat(render("CREA LA COMISIÓN DE LOS ANIMALES", "es", "fr", "cl", engine)
                        .text())
                .isEqualTo("CRÉE LA COMISIÓN DE LES ANIMAUX");
    }

    @Test
    void charactersThatCannotBeSeenAreNotHandedOn() {
        var engine = TurningEngine.echo();

        render("rural\u200b \u202eroads\u2066 and\u00ad bridges", "en", "es", "gb", engine);

        assertThat(engine.given()).containsExactly("rural roads and bridges");
    }

    @Test
    void markUpAndPicturesGoThroughUnchanged() {
        var engine = TurningEngine.echo();

        var rendered = render("rural <b class=\"x\">roads</b> 🛣️ and bridges", "en", "pt", "gb", engine);

        assertThat(engine.given()).noneMatch(text -> text.contains("<"));
        assertThat(rendered.text()).contains("<b class=\"x\">", "</b>", "🛣️");
    }
}
