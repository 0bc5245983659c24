package org.hemicycle.cloud.translation.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.cloud.translation.layer.TestEngines.LAYER;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where sentences end, and where only an abbreviation does. */
class SentencesTests {
    private static List<String> sentences(String text, String language) {
        return LAYER.sentences(text, language).stream().map(String::strip).toList();
    }

    @Test
    void sentencesEndAtTheirStops() {
        assertThat(sentences("The bill was read. It was then debated! Why?", "en"))
                .containsExactly("The bill was read.", "It was then debated!", "Why?");
    }

    @Test
    void anAbbreviationEndsNone() {
        assertThat(sentences("Act No. 5 was amended by Sen. Roe. It passed.", "en"))
                .containsExactly("Act No. 5 was amended by Sen. Roe.", "It passed.");
        assertThat(sentences("O art. 5º foi alterado pelo Dep. Tal Neves. Foi aprovado.", "pt"))
                .containsExactly("O art. 5º foi alterado pelo Dep. Tal Neves.", "Foi aprovado.");
        assertThat(sentences("L'art. L. 921-4 est modifié. M. Dubreuil rapporte.", "fr"))
                .containsExactly("L'art. L. 921-4 est modifié.", "M. Dubreuil rapporte.");
    }

    @Test
    void togetherTheyAreTheText() {
        var text = " One.  Two (No. 3). \n\n Three… four.\tFive";

        assertThat(String.join("", LAYER.sentences(text, "en"))).isEqualTo(text);
    }
}
