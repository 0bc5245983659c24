package org.hemicycle.cloud.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.record.Topic;
import org.hemicycle.cloud.meaning.VectorsOfTitles;
import org.junit.jupiter.api.Test;

class TopicModelTests {
    private static final TopicCard CARD = new TopicCard(
            "tests-1",
            "any",
            List.of("HEALTH", "ENERGY"),
            1,
            0.7,
            "",
            "",
            "",
            "2031-01-31",
            "",
            List.of(),
            new TopicCard.Score(0, 0, 0, 0),
            Map.of());

    @Test
    void theLikeliestTopicIsNamedWithHowSureItIs() {
        var model = new TopicModel(CARD, new float[][] {{1, 0, 0}, {0, 1, 0}});

        assertThat(model.of(new byte[] {100, 0})).hasValueSatisfying(guess -> {
            assertThat(guess.topic()).isEqualTo("HEALTH");
            assertThat(guess.confidence()).isBetween(0.95, 1.0);
        });
    }

    @Test
    void nothingIsSaidWhereItIsNotSureEnough() {
        var model = new TopicModel(CARD, new float[][] {{1, 0, 0}, {0, 1, 0}});

        assertThat(model.of(new byte[] {71, 70})).isEmpty();
        assertThat(model.best(new byte[] {71, 70}).topic()).isEqualTo("HEALTH");
    }

    @Test
    void onlyTheDirectionOfAVectorCounts() {
        assertThat(TopicModel.features(new byte[] {3, 4}))
                .containsExactly(TopicModel.features(new byte[] {30, 40}), within(1e-9));
        assertThat(TopicModel.features(new byte[] {0, 0})).containsOnly(0);
    }

    @Test
    void filesThatDoNotFitTogetherAreToldApart() throws IOException {
        var card = Files.readAllBytes(TopicFiles.FOLDER.resolve(TopicModel.CARD));

        assertThatThrownBy(() -> TopicModel.of(card, new byte[84]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("checksum");
        assertThatThrownBy(() ->
                        TopicModel.of("topics: {".getBytes(java.nio.charset.StandardCharsets.UTF_8), new byte[84]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void theModelOfTheProgramKnowsAllTopicsAndJudgesPlainTitles() throws IOException {
        var model = TopicModel.read();

        assertThat(model.card().topics())
                .allMatch(topic -> Topic.of(topic).isPresent())
                .hasSize(21);
        assertThat(model.card().vectors()).isEqualTo(VectorsOfTitles.version());
        try (var vectors = VectorsOfTitles.open()) {
            assertThat(model.of(vectors.of("A bill to provide for the licensing of hospitals and clinics")))
                    .hasValueSatisfying(guess -> assertThat(guess.topic()).isEqualTo("HEALTH"));
            assertThat(model.of(vectors.of("Law on the financing of primary schools and the pay of teachers")))
                    .hasValueSatisfying(guess -> assertThat(guess.topic()).isEqualTo("EDUCATION"));
            assertThat(model.of(vectors.of("Lorem ipsum dolor sit amet"))).isEmpty();
        }
    }
}
