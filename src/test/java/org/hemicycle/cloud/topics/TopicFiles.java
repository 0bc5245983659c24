package org.hemicycle.cloud.topics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of the classifier in the repository, as the tools write them. */
final class TopicFiles {
    static final Path FOLDER = Path.of("content/topics");
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private TopicFiles() {}

    static void write(TopicCard card) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(
                FOLDER.resolve(TopicModel.CARD),
                """
                # Written by ./hemicycle bench topic-model and bench topics; do not edit.
                """ + YAML.writeValueAsString(card).replaceFirst("^---\n", ""));
    }

    static TopicCard at(TopicCard card, double temperature) {
        return copy(card, temperature, card.measuredOn(), card.measured());
    }

    static TopicCard measured(TopicCard card, Map<String, TopicCard.Score> measured) {
        return copy(card, card.temperature(), LocalDate.now(ZoneOffset.UTC).toString(), new TreeMap<>(measured));
    }

    private static TopicCard copy(
            TopicCard card, double temperature, String measuredOn, Map<String, TopicCard.Score> measured) {
        return new TopicCard(
                card.version(),
                card.vectors(),
                card.topics(),
                temperature,
                card.floor(),
                card.sha256(),
                card.licence(),
                card.credit(),
                card.trainedOn(),
                measuredOn,
                card.data(),
                card.heldOut(),
                measured);
    }
}
