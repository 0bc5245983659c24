package org.hemicycle.cloud.translation.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.cloud.translation.TurningEngine.echo;
import static org.hemicycle.cloud.translation.layer.TestEngines.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no engine sees: the examples of {@code keep.yaml}, each said in each language that it names. */
class KeptTests {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "it");

    /** An example of a frame: a text, and how it is said in another language. */
    record Example(String frame, String system, String text, String from, String to, String said) {}

    static Stream<Example> examples() throws IOException {
        var file = Declared.read("keep.yaml", Files.readString(Path.of("content/translation/keep.yaml")));
        return file.list("frames").stream().flatMap(KeptTests::examples);
    }

    private static Stream<Example> examples(Declared frame) {
        var systems = frame.texts("systems");
        var system = systems.isEmpty() ? "general" : systems.getFirst();
        var from = frame.texts("languages").getFirst();
        return frame.list("examples").stream()
                .flatMap(example -> LANGUAGES.stream()
                        .filter(to -> example.find(to) != null && !to.equals(from))
                        .map(to -> new Example(
                                frame.text("id"), system, example.text("text"), from, to, example.text(to))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aFrameIsSaidAsItsExampleDeclares(Example example) {
        var engine = echo();

        var rendered = render(example.text(), example.from(), example.to(), example.system(), engine);

        assertThat(rendered.text()).isEqualToIgnoringCase(example.said());
        assertThat(engine.given()).isEmpty();
        assertThat(rendered.spared()).isEqualTo(rendered.words());
    }

    @Test
    void anEngineSeesNoNumberOfALawNoDateAndNoAmount() {
        var engine = echo();

        var rendered = render(
                "Altera a Lei nº 9.876, de 5 de março de 2033, e destina R$ 1.234,56 ao fundo",
                "pt",
                "en",
                "br",
                engine);

        assertThat(engine.given()).noneMatch(text -> text.matches(".*[0-9].*"));
        assertThat(rendered.text()).contains("No. 9.876", "5 March 2033", "R$ 1,234.56");
    }

    @Test
    void aReferenceHasItsArticleInFrenchAndNoneInEnglish() {
        assertThat(render(
                                "segundo el Decreto N° 5.123",
                                "es",
                                "fr",
                                "cl",
                                TestEngines.words(Map.of("segundo", "selon", "el", "le")))
                        .text())
                .isEqualTo("selon le décret n° 5.123");
        assertThat(render(
                                "segundo la Ley N° 5.123",
                                "es",
                                "en",
                                "cl",
                                TestEngines.words(Map.of("segundo", "under", "la", "the")))
                        .text())
                .isEqualTo("under Law No. 5.123");
    }

    @Test
    void aDateTakesTheArticleOrThePrepositionOfItsLanguage() {
        assertThat(render("signé le 17 juin 2031", "fr", "en", "fr", TestEngines.words(Map.of("signé", "signed")))
                        .text())
                .isEqualTo("signed on 17 June 2031");
        assertThat(render("signed on 1 June 2031", "en", "fr", "gb", TestEngines.words(Map.of("signed", "signé")))
                        .text())
                .isEqualTo("signé le 1er juin 2031");
        assertThat(render("until 1 June 2031", "en", "es", "gb", TestEngines.words(Map.of("until", "hasta")))
                        .text())
                .isEqualTo("hasta el 1 de junio de 2031");
    }

    @Test
    void namesAddressesAndCodesStayCharacterByCharacter() {
        var rendered = render(
                "see https://parliament.example/bill/9?x=1 and clerk@parliament.example on H.R. 9234",
                "en",
                "es",
                "us",
                TestEngines.capitalising());

        assertThat(rendered.text())
                .contains("https://parliament.example/bill/9?x=1", "clerk@parliament.example", "H.R. 9234");
    }

    @Test
    void anAbbreviationIsThatOfTheTargetLanguage() {
        assertThat(render("VAT and GDP", "en", "fr", "gb", TestEngines.words(Map.of("and", "et")))
                        .text())
                .isEqualTo("TVA et PIB");
    }

    @Test
    void aNumberWhoseSignsAreNotSureStaysAsItIs() {
        assertThat(render("£12,5", "en", "fr", "gb", echo()).text()).isEqualTo("£12,5");
        assertThat(render("£12,500", "en", "es", "gb", echo()).text()).isEqualTo("£12.500");
    }

    @Test
    void aNumberWithALetterAndTheSignOfANumberAreNotTakenApart() {
        assertThat(render("12-A and 4", "en", "es", "gb", TestEngines.words(Map.of("and", "y", "A", "Un")))
                        .text())
                .isEqualTo("12-A y 4");
        assertThat(render("el n.º 2037-194", "es", "fr", "cl", TestEngines.words(Map.of("el", "le")))
                        .text())
                .isEqualTo("le n° 2037-194");
    }
}
