package org.hemicycle.cloud.translation.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.TurningEngine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.junit.jupiter.api.Test;

/** Whatever the text and whatever the engine: no number lost or invented, nothing blank, nothing endless. */
class LayerPropertyTests {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "it");
    private static final List<String> WORDS = List.of(
            "A bill to",
            "amend",
            "the",
            "Lei nº 9.876, de 5 de março de 2033",
            "12,5 %",
            "R$ 1.234,56",
            "H.R. 9",
            "projet de loi",
            "du",
            "l'",
            "XQA",
            "xqb",
            "<b>",
            "&amp;",
            "🛣️",
            "\u202e",
            "III",
            "5-bis",
            "1º",
            "118th",
            "and for other purposes",
            "para",
            "moción",
            "bill",
            ",",
            ";",
            ".",
            "(",
            ")",
            "«",
            "»",
            "\"",
            "2031-03-05",
            "no. 3",
            "\\1",
            "$1",
            "{X}",
            "%",
            "É",
            "ª",
            "\u00a0",
            "٣٤",
            "1er mars 2031",
            "art. 5º, § 2º",
            "-",
            "ÀÉÎ");

    @Provide
    Arbitrary<String> texts() {
        var made = Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(14).map(words -> String.join(" ", words));
        return Arbitraries.oneOf(made, Arbitraries.strings().ofMaxLength(60));
    }

    @Provide
    Arbitrary<TurningEngine> engines() {
        return Arbitraries.of(0, 1, 2, 3, 4).map(which -> switch (which) {
            case 0 -> TurningEngine.echo();
            case 1 -> TestEngines.losing();
            case 2 -> TestEngines.doubling();
            case 3 -> TestEngines.capitalising();
            default -> new TurningEngine(text -> text.replace('1', '7') + " la bill");
        });
    }

    @Property(tries = 400)
    void numbersAreKeptAndTheResultIsNeitherBlankNorEndless(
            @ForAll("texts") String text,
            @ForAll("engines") TurningEngine engine,
            @ForAll("languages") String from,
            @ForAll("languages") String to) {
        if (from.equals(to)) {
            return;
        }
        try {
            var rendered = TestEngines.render(text, from, to, "general", engine);
            var source = CleanText.of(text);

            assertThat(Numbers.of(rendered.text())).isEqualTo(Numbers.of(source));
            assertThat(rendered.text().isBlank()).isEqualTo(source.isBlank());
            assertThat(rendered.text().length()).isLessThanOrEqualTo(source.length() * 12 + 400);
        } catch (EngineTrouble refused) {
            assertThat(refused.kind()).isEqualTo(EngineTrouble.Kind.TEXT);
        }
    }

    /** Else a changed term would translate texts anew that it has no part in, or leave some as they are. */
    @Property(tries = 200)
    void aRenderingRestsOnTheSameWhateverTheEngineSaysAndWithoutOne(
            @ForAll("texts") String text,
            @ForAll("engines") TurningEngine engine,
            @ForAll("languages") String from,
            @ForAll boolean running,
            @ForAll boolean known)
            throws InterruptedException {
        var passage =
                new Passage(text + ". " + text, from, "br", null, running ? Passage.Kind.SUMMARY : Passage.Kind.TITLE);
        var direction = new Direction(from, from.equals("fr") ? "es" : "fr");
        try {
            var rendered = TestEngines.LAYER.render(
                    passage, direction, engine, sentence -> known ? new Known.Said("1", sentence) : null);

            assertThat(rendered.basis()).isEqualTo(TestEngines.LAYER.basis(passage, direction));
        } catch (EngineTrouble refused) {
            assertThat(refused.kind()).isEqualTo(EngineTrouble.Kind.TEXT);
        }
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(LANGUAGES);
    }

    @Test
    void aHugeTextIsRenderedInParts() {
        var hostile = List.of(
                "A bill to amend the Act of 5 March 2031 and for other purposes. ".repeat(1_600),
                "1".repeat(100_000),
                "IX ".repeat(33_000),
                "rua De De De ".repeat(8_000),
                "(".repeat(100_000),
                "🛣️".repeat(30_000),
                "ALTERA A LEI ".repeat(8_000),
                "de la ".repeat(17_000),
                "<".repeat(100_000),
                "«a".repeat(50_000));
        for (var text : hostile) {
            for (var from : List.of("en", "pt")) {
                var rendered = TestEngines.render(
                        new Passage(text, from, "general", null, Passage.Kind.SUMMARY), "fr", TurningEngine.echo());

                assertThat(Numbers.of(rendered.text())).isEqualTo(Numbers.of(text));
            }
        }
    }
}
