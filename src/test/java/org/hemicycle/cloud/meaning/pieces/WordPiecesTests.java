package org.hemicycle.cloud.meaning.pieces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordPiecesTests {
    private static WordPieces pieces;

    @BeforeAll
    static void vocabularyOfTheModel() throws IOException {
        try (var vocabulary = WordPiecesTests.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
            pieces = WordPieces.from(Objects.requireNonNull(vocabulary));
        }
    }

    @Test
    void wordsBecomeTheNumbersThatTheNetworkHasLearnt() {
        assertThat(pieces.of("hello world", 128)).containsExactly(101, 7592, 2088, 102);
        assertThat(pieces.of("I've been waiting for a HuggingFace course my whole life.", 128))
                .containsExactly(
                        101, 1045, 1005, 2310, 2042, 3403, 2005, 1037, 17662, 12172, 2607, 2026, 2878, 2166, 1012, 102);
    }

    @Test
    void aWordThatIsNotKnownIsCutIntoPieces() {
        assertThat(pieces.of("embeddings", 128)).containsExactly(101, 7861, 8270, 4667, 2015, 102);
    }

    @Test
    void capitalsAccentsAndSignsThatCannotBeSeenMakeNoDifference() {
        var plain = pieces.of("a bill about cafes", 128);

        assertThat(pieces.of("  A BILL\tabout\u200b Cafés\n", 128)).isEqualTo(plain);
        assertThat(pieces.of("A\u00a0bill about cafe\u0301s", 128)).isEqualTo(plain);
    }

    @Test
    void punctuationStandsForItself() {
        assertThat(pieces.of("So have I!", 128)).containsExactly(101, 2061, 2031, 1045, 999, 102);
        assertThat(pieces.of("no.12", 128)).isEqualTo(pieces.of("no . 12", 128));
    }

    @Test
    void whatTheVocabularyDoesNotHaveIsUnknown() {
        assertThat(pieces.of("\ud83d\ude01", 128)).containsExactly(101, 100, 102);
        assertThat(pieces.of("a".repeat(101), 128)).containsExactly(101, 100, 102);
    }

    @Test
    void nothingIsABeginningAndAnEnd() {
        assertThat(pieces.of("", 128)).containsExactly(101, 102);
        assertThat(pieces.of(" \u200b\u202e ", 128)).containsExactly(101, 102);
    }

    @Test
    void ofALongTextOnlyTheFirstPiecesCount() {
        assertThat(pieces.of("word ".repeat(100_000), 128))
                .hasSize(128)
                .startsWith(101)
                .endsWith(102);
    }

    @Test
    void aFileThatIsNoVocabularyIsRefused() {
        for (var wrong : new String[] {"", "{", "{}", "{\"model\":{\"vocab\":{\"a\":1}}}"}) {
            var file = new ByteArrayInputStream(wrong.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> WordPieces.from(file)).isInstanceOf(IOException.class);
        }
    }
}
