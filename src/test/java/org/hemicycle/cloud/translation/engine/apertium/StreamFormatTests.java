package org.hemicycle.cloud.translation.engine.apertium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamFormatTests {

    @Test
    void signsWithAMeaningStandBehindABackslash() {
        assertThat(StreamFormat.written("a [b] {c} ^d$ e/f \\ @ <g>.", 7))
                .isEqualTo("a \\[b\\] \\{c\\} \\^d\\$ e\\/f \\\\ \\@ \\<g\\>.[7]");
    }

    @Test
    void blanksOtherThanASpaceGoThroughUntouched() {
        assertThat(StreamFormat.written("uno\n\ndos  tres\u00a0cuatro.", 1))
                .isEqualTo("uno[\n\n]dos[  ]tres[\u00a0]cuatro.[1]");
    }

    @Test
    void aTextWithoutAnEndIsGivenOneThatIsTakenAwayAgain() throws IOException {
        assertThat(StreamFormat.written("Ley de aguas", 12)).isEqualTo("Ley de aguas.[12]");
        assertThat(StreamFormat.read("Lei de águas.[12]", "Ley de aguas", 12)).isEqualTo("Lei de águas");
        assertThat(StreamFormat.read("Lei. de águas[12]", "Ley de aguas", 12)).isEqualTo("Lei. de águas");
        assertThat(StreamFormat.read("Lei.[12] de águas", "Ley de aguas", 12)).isEqualTo("Lei de águas");
        assertThat(StreamFormat.read("Lei de águas.[12]", "Ley de aguas.", 12)).isEqualTo("Lei de águas.");
    }

    @Test
    void anAnswerWithoutItsMarkIsNotWhole() {
        assertThatThrownBy(() -> StreamFormat.read("Lei de ág", "Ley de aguas", 12))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> StreamFormat.read("Lei de águas.[11]", "Ley de aguas", 12))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lei n.º 13.709/2018 [texto] {x} ^y$ <b>negrito</b> a\\b c@d.example",
                "uno\r\n\r\ndos\tt  res",
                "🗳️ voto",
                "\u202bقانون\u202c",
                "[]",
                ".[]",
                "\\",
                "[3]",
                "fin...",
                "a.[] b"
            })
    void whatIsWrittenIsReadAgainAsItWas(String text) throws IOException {
        assertThat(StreamFormat.read(StreamFormat.written(text, 3), text, 3)).isEqualTo(text);
    }

    @Test
    void aNulIsLeftOut() {
        assertThat(StreamFormat.written("a\u0000b.", 1)).isEqualTo("ab.[1]");
    }
}
