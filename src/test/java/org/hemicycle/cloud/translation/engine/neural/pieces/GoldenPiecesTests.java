package org.hemicycle.cloud.translation.engine.neural.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hemicycle.cloud.translation.engine.neural.files.ModelRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases that training writes: texts are cut here to the byte as they were when a model was trained. */
class GoldenPiecesTests {
    private static final Path CASES = Path.of("training/testdata");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Tokenizer TOKENIZER = tokenizer();

    @ParameterizedTest
    @MethodSource
    void textsAreCutAsInTraining(JsonNode one) {
        var text = one.path("text").asString("");
        var ids = one.path("ids").valueStream().mapToInt(JsonNode::asInt).toArray();

        if (one.has("text")) {
            assertThat(NormalText.of(text)).isEqualTo(one.path("normal").asString(""));
            assertThat(TOKENIZER.encode(text)).as(text).containsExactly(ids);
        }
        assertThat(TOKENIZER.decode(ids)).isEqualTo(one.path("back").asString(""));
    }

    static Stream<JsonNode> textsAreCutAsInTraining() throws IOException {
        var cases = Files.readAllLines(CASES.resolve("pieces.jsonl"));
        assertThat(cases).hasSizeGreaterThan(50);
        return cases.stream().map(JSON::readTree);
    }

    private static Tokenizer tokenizer() {
        try {
            return new Tokenizer(Vocabulary.read(Files.readString(CASES.resolve("vocabulary.tsv"))));
        } catch (IOException | ModelRefused e) {
            throw new IllegalStateException(e);
        }
    }
}
