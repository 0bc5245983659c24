package org.hemicycle.cloud.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.hemicycle.cloud.connectors.record.Subject;
import org.hemicycle.cloud.connectors.record.SubjectTopic;
import org.hemicycle.cloud.connectors.record.Topic;
import org.hemicycle.cloud.connectors.record.Unmapped;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicTablesTests {
    private static final String STREAM = """
              list:
                read: { format: json }
                map:
                  key: id
                  subjects:
                    - { text: { path: about, split: ";\\\\s*" }, scheme: { const: area }, topic: topics }
                    - { each: tags, text: name, code: nr, scheme: { const: tag }, topic: topics }
            """;
    private static final String MAPPING = """
            source: invented for tests
            checked: { by: tests, on: 2031-01-31 }
            topics:
              rules:
                - when: { words: [Schools, Teachers] }
                  topic: EDUCATION
                  certainty: EXACT
                  reason: the same field
                - when: { code: "7" }
                  topic: HEALTH
                  certainty: CLOSE
                  reason: by its number
                - when: { words: Private matters }
                  ignore: true
                  reason: says nothing of the topic
            """;

    @Test
    void eachSubjectIsGivenTheTopicOfItsTable() {
        var record =
                read("{\"id\":\"1\",\"about\":\"schools; Private matters\",\"tags\":[{\"name\":\"Wells\",\"nr\":7}]}");

        assertThat(record.content().subjects())
                .extracting(Subject::text, TopicTablesTests::topic)
                .containsExactly(
                        tuple("schools", Topic.EDUCATION),
                        tuple("Private matters", null),
                        tuple("Wells", Topic.HEALTH));
        assertThat(Objects.requireNonNull(record.content().subjects().getLast().topic()))
                .isEqualTo(new SubjectTopic(Topic.HEALTH, Certainty.CLOSE, "by its number"));
        assertThat(record.unmapped()).isEmpty();
    }

    @Test
    void aSubjectThatNoRuleKnowsKeepsItsWordsAndIsCounted() {
        var record = read("{\"id\":\"1\",\"tags\":[{\"name\":\"Ferries\",\"nr\":8}]}");

        assertThat(record.content().subjects())
                .extracting(TopicTablesTests::topic)
                .containsOnlyNulls();
        assertThat(record.unmapped())
                .extracting(Unmapped::table, Unmapped::words, Unmapped::code)
                .containsExactly(tuple("topics", "Ferries", "8"));
    }

    @Test
    void topicsThatDoNotExistAreToldWithTheirLineAndThoseThereAre() {
        var problems = problems(MAPPING.replace("topic: EDUCATION", "topic: EDUCATON"));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.toString()).contains("mapping.yaml");
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.message()).contains("“EDUCATON”", "did you mean “EDUCATION”?");
        });
    }

    @Test
    void aTopicSaysHowSureItIs() {
        assertThat(problems(MAPPING.replace("      certainty: EXACT\n", "")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("topic needs its “certainty”"));
    }

    @Test
    void aTableThatDoesNotExistIsTold() {
        var problems = ConnectorExamples.problems(Map.of(
                "connector.yaml",
                ConnectorExamples.head() + STREAM.replace("topic: topics", "topic: topix"),
                "mapping.yaml",
                MAPPING));

        assertThat(problems).extracting(Problem::message).anyMatch(message -> message.contains("“topix”"));
    }

    private static @Nullable Topic topic(Subject subject) {
        return subject.topic() == null ? null : subject.topic().topic();
    }

    private static List<Problem> problems(String mapping) {
        return ConnectorExamples.problems(
                Map.of("connector.yaml", ConnectorExamples.head() + STREAM, "mapping.yaml", mapping));
    }

    private static SourceRecord read(String json) {
        var connector = ConnectorExamples.of(STREAM, MAPPING);
        var answer = Answer.of(json.getBytes(StandardCharsets.UTF_8), null, null);
        return connector.read("list", Map.of(), answer).records().getFirst();
    }
}
