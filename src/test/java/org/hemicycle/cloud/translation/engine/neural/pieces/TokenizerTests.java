package org.hemicycle.cloud.translation.engine.neural.pieces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hemicycle.cloud.translation.engine.neural.files.ModelRefused;

class TokenizerTests {
    private static final Vocabulary VOCABULARY = ExampleVocabulary.small();

    private final Tokenizer tokenizer = new Tokenizer(VOCABULARY);

    @Property(tries = 500)
    void noTextLosesAnything(@ForAll String text) {
        assertThat(tokenizer.decode(tokenizer.encode(text))).isEqualTo(NormalText.of(text));
    }

    @Property(tries = 500)
    void noTextThatParliamentsWriteLosesAnything(@ForAll("written") String text) {
        assertThat(tokenizer.decode(tokenizer.encode(text))).isEqualTo(NormalText.of(text));
        assertThat(Arrays.stream(tokenizer.encode(text)).boxed())
                .allMatch(piece -> piece >= Vocabulary.CAPITAL && piece < VOCABULARY.size());
    }

    @Provide
    Arbitrary<String> written() {
        var words = Arbitraries.of(
                "The",
                "ACT",
                "loi",
                "L’EAU",
                "d'État",
                "ŒUVRE",
                "Ÿ",
                "ŉ",
                "ſ",
                "Ā",
                "ǅ",
                "n°",
                "⟦1⟧",
                "⟦0⟧",
                "⟦",
                "12,5",
                "2026-11-23",
                "قانون",
                "\u200F(12)",
                "🏛️",
                "👩‍⚖️",
                "e\u0301",
                "ﬁ",
                "a_b",
                "▁",
                "<0x41>",
                "</s>",
                "\uFEFF",
                "\u00AD");
        var gaps = Arbitraries.of(" ", "", "\n", "\u00A0", "\u202F", " \t ");
        return Combinators.combine(words, gaps)
                .as(String::concat)
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Example
    void wordsAreCutByRankAndCapitalsAreMarked() {
        assertThat(pieces("The Act")).containsExactly("<cap>", "▁the", "<cap>", "▁act");
        assertThat(pieces("THE ACT")).containsExactly("<upper>", "▁the", "<upper>", "▁act");
        assertThat(pieces("l'acte")).containsExactly("▁l’", "ac", "t", "e");
        assertThat(pieces("loi")).containsExactly("▁", "lo", "i");
        assertThat(pieces("TheAct")).containsExactly("<cap>", "▁the", "<cap>", "ac", "t");
    }

    @Example
    void digitsStandByThemselvesAndPlacesOfNumbersAreOnePiece() {
        assertThat(pieces("7 ⟦2⟧")).containsExactly("▁", "<0x37>", "▁", "<n2>");
    }

    @Example
    void aTextWithNothingToSeeHasNoPieces() {
        assertThat(tokenizer.encode(" \u200B\u00A0\n")).isEmpty();
    }

    @Example
    void aSourceHasTheLanguageWantedInFrontAndTheEndBehind() {
        assertThat(tokenizer.source("the", 4)).containsExactly(4, VOCABULARY.number("▁the"), Vocabulary.END);
    }

    @Example
    void bytesThatAreNoTextAreMarkedAsSuch() {
        assertThat(tokenizer.decode(new int[] {Vocabulary.FIRST_BYTE + 0xC3})).isEqualTo("\uFFFD");
    }

    @Example
    void aVocabularyThatIsNoneIsRefused() {
        for (var table : List.of("", "a\t0\n", ExampleVocabulary.table().replace("<0x00>", "zero"))) {
            assertThatThrownBy(() -> Vocabulary.read(table))
                    .isInstanceOf(ModelRefused.class)
                    .hasMessageContaining("vocabulary");
        }
        assertThatThrownBy(() -> Vocabulary.read(ExampleVocabulary.table() + "the end"))
                .isInstanceOf(ModelRefused.class);
        assertThatThrownBy(() -> Vocabulary.read(ExampleVocabulary.table() + "▁the\t0\n"))
                .isInstanceOf(ModelRefused.class);
    }

    private List<String> pieces(String text) {
        return Arrays.stream(tokenizer.encode(text)).mapToObj(VOCABULARY::piece).toList();
    }
}
