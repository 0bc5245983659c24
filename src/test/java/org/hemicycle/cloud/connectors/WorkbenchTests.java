package org.hemicycle.cloud.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.testing.InventedDeclaration;
import org.junit.jupiter.api.Test;

/** What helps while a declaration is written: what is wrong, what it gives, what may come next. */
class WorkbenchTests {
    private static final String DECLARATION =
            InventedDeclaration.of("xy-written", "A source that is being declared", """
              list:
                read: { format: json, each: items }
                map:
                  kind: BILL
                  key: id
                  titles: [ { type: OFFICIAL, text: title } ]
                  steps: [ { each: steps, date: on, words: text, stage: { table: steps, words: text } } ]
            """);
    private static final String MAPPING = """
            source: tests
            checked: { by: tests, on: 2031-01-31 }
            steps:
              rules:
                - { when: { words: Tabled }, stage: INTRODUCED, certainty: EXACT, reason: handed in }
            """;
    private static final String ANSWER = """
            {"items":[{"id":"7","title":"On ferries","the place":{"name":"Harbour"},
                       "steps":[{"on":"2031-01-02","text":"Tabled"},{"on":"2031-02-02","text":"Sent \\"back\\""}]}]}
            """;

    private static Workbench bench(String declaration) {
        return Workbench.of("xy-written", files(declaration));
    }

    private static Map<String, byte[]> files(String declaration) {
        var files = new HashMap<String, byte[]>();
        Map.of("connector.yaml", declaration, "mapping.yaml", MAPPING, "samples/list/a.json", ANSWER)
                .forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /** The words suggested at the mark in a file. */
    private static List<String> words(String file, String marked) {
        var text = marked.replace("◆", "");
        return bench(DECLARATION).suggest(file, text, marked.indexOf('◆')).words().stream()
                .map(Suggestions.Word::insert)
                .toList();
    }

    private static String declared(String words, String instead) {
        return DECLARATION.replace(words, instead);
    }

    @Test
    void aSoundDeclarationShowsWhatItMakesOfItsSamples() {
        var bench = bench(DECLARATION);

        assertThat(bench.problems()).isEmpty();
        var record = bench.preview().samples().getFirst().reading().records().getFirst();
        assertThat(RecordLines.of(record))
                .contains(new RecordLines.Line("title", "OFFICIAL en: On ferries"))
                .last()
                .isEqualTo(new RecordLines.Line("UNMAPPED", "steps: “Sent \"back\"”"));
    }

    @Test
    void whatIsWrongIsToldByFileAndLine() {
        var bench = bench(declared("key: id", "kee: id"));

        assertThat(bench.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("connector.yaml");
            assertThat(problem.line()).isEqualTo(12);
            assertThat(problem.message()).contains("kee").contains("key");
        });
        assertThat(bench.connector()).isEmpty();
        assertThat(bench.samples()).containsExactly("samples/list/a.json");
    }

    @Test
    void namesThatMayStandAtAPlaceAreSuggestedWithoutThoseThatStandThere() {
        assertThat(words("connector.yaml", declared("key: id", "key: id\n      su◆")))
                .contains("subjects: ")
                .doesNotContain("key: ", "titles: ");
        assertThat(words("connector.yaml", declared("format: json", "◆"))).contains("format: ", "separator: ");
        assertThat(words("connector.yaml", "sched◆")).containsExactly("schedule: ");
    }

    @Test
    void valuesAreSuggestedFromTheLanguageAndFromTheSamples() {
        assertThat(words("connector.yaml", declared("format: json", "format: ◆")))
                .contains("json", "xml", "csv");
        assertThat(words("connector.yaml", declared("kind: BILL", "kind: ◆"))).contains("BILL", "MEMBER");
        assertThat(words("connector.yaml", declared("key: id", "key: ◆")))
                .contains("id", "title", "'the place'/name")
                .doesNotContain("on");
        assertThat(words("connector.yaml", declared("date: on", "date: ◆"))).contains("on", "text");
        assertThat(words("connector.yaml", declared("table: steps", "table: ◆")))
                .contains("steps");
        assertThat(words("connector.yaml", "zone: Africa/Lus◆")).containsExactly("Africa/Lusaka");
        assertThat(words("connector.yaml", "chambers: [zm◆")).containsExactly("zm-assembly");
    }

    @Test
    void aRuleIsSuggestedTheWordsThatNoRuleTakesAndTheCommonStages() {
        assertThat(words("mapping.yaml", MAPPING + "    - { when: { words: ◆"))
                .containsExactly("\"Sent \\\"back\\\"\"");
        assertThat(words("mapping.yaml", MAPPING + "    - { when: { words: x }, stage: REF◆"))
                .containsExactly("REFERRED");
        assertThat(words("NOTES.md", "sta◆")).isEmpty();
    }

    @Test
    void anExampleStandsBesideAPath() {
        var text = declared("key: id", "key: ");
        var at = text.indexOf("key: ") + 5;

        assertThat(bench(DECLARATION).suggest("connector.yaml", text, at).words())
                .contains(new Suggestions.Word("title", "title", "On ferries"));
    }
}
