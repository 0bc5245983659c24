package org.hemicycle.cloud.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hemicycle.cloud.connectors.record.Title;
import org.junit.jupiter.api.Test;

/** How a declaration says that its source does not declare the language of a title. */
class UndeclaredLanguageTests {
    private static final String STREAM = """
              list:
                read: { format: json }
                map:
                  key: id
                  titles:
                    - { type: OFFICIAL, text: name, language: und }
                    - { type: SUMMARY, text: about, language: { path: tongue, default: und } }
            """;
    private static final String MAPPING = """
            source: invented for tests
            checked: { by: tests, on: 2031-01-31 }
            """;

    @Test
    void aTitleOrTheRecordsThatSayNothingAreLeftWithoutALanguage() {
        assertThat(read("{\"id\":\"1\",\"name\":\"On ferries\",\"about\":\"Des bacs\",\"tongue\":\"fr\"}")
                        .content()
                        .titles())
                .extracting(Title::type, Title::language, Title::hasKnownLanguage)
                .containsExactly(tuple(Title.Type.OFFICIAL, "und", false), tuple(Title.Type.SUMMARY, "fr", true));
        assertThat(read("{\"id\":\"1\",\"about\":\"Des bacs\",\"tongue\":\"\"}")
                        .content()
                        .titles())
                .extracting(Title::language)
                .containsExactly("und");
    }

    @Test
    void otherTextsHaveALanguage() {
        var problems = ConnectorExamples.problems(Map.of(
                "connector.yaml",
                ConnectorExamples.head()
                        + STREAM.replace(
                                "      titles:",
                                "      subjects: { each: tags, text: name, language: und }\n      titles:"),
                "mapping.yaml",
                MAPPING));

        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("“und” (the source does not declare it) is for the language of titles only");
    }

    private static org.hemicycle.cloud.connectors.record.SourceRecord read(String json) {
        var answer = Answer.of(json.getBytes(StandardCharsets.UTF_8), null, null);
        return ConnectorExamples.of(STREAM, MAPPING)
                .read("list", Map.of(), answer)
                .records()
                .getFirst();
    }
}
