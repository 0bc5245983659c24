package org.hemicycle.cloud.studio.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.hemicycle.cloud.connectors.Mapping;
import org.hemicycle.cloud.connectors.Workbench;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.testing.InventedDeclaration;
import org.junit.jupiter.api.Test;

/** Rules are put into the text of a mapping as a person would write them. */
class RuleTextTests {
    private static final String HEAD = "source: tests\nchecked: { by: tests, on: 2031-01-31 }\n";
    private static final String DECLARATION = InventedDeclaration.of("xy-ruled", "A source with rules", """
              list:
                read: { format: json, each: items }
                map: { kind: BILL, key: id, status: { words: s, stage: { table: steps, words: s } } }
            """);

    private static RuleText rule(String words) {
        return new RuleText("steps", "words", words, "REFERRED", "CLOSE", "Rule 12: “to committee”");
    }

    private static Mapping mapping(String text) {
        var files = Map.of(
                "connector.yaml", DECLARATION.getBytes(StandardCharsets.UTF_8),
                "mapping.yaml", text.getBytes(StandardCharsets.UTF_8));
        var bench = Workbench.of("xy-ruled", files);
        assertThat(bench.problems()).isEmpty();
        return bench.connector().orElseThrow().mapping();
    }

    @Test
    void aRuleStandsBeforeTheOthersOfItsTableAndAllElseStays() {
        var text = HEAD + """
                # what they say of steps
                steps:
                  # the first rule that holds wins
                  rules:
                      - { when: { words: Tabled }, stage: INTRODUCED, certainty: EXACT, reason: handed in }   # sure
                """;

        var with = rule("Sent on").addedTo(text);

        assertThat(with.replaceFirst("(?m)^      - \\{ when: \\{ words: \"Sent on\".*\n", ""))
                .isEqualTo(text);
        var rules = mapping(with).tables().getFirst().rules();
        assertThat(rules).hasSize(2);
        assertThat(rules.getFirst().means()).containsEntry("stage", "REFERRED");
        assertThat(rules.getFirst().reason()).isEqualTo("Rule 12: “to committee”");
    }

    @Test
    void aTableWithoutRulesGetsItsFirst() {
        assertThat(mapping(rule("x").addedTo(HEAD + "steps:\n  rules: []\n  # - when: { words: x }\n"))
                        .tables()
                        .getFirst()
                        .rules())
                .hasSize(1);
        assertThat(mapping(rule("x").addedTo(HEAD)).tables().getFirst().rules()).hasSize(1);
    }

    @Test
    void aTableThatIsWrittenInOneLineIsLeftToAPerson() {
        assertThatThrownBy(() -> rule("x").addedTo(HEAD + "steps: { rules: [] }\n"))
                .isInstanceOf(InvalidInput.class);
    }

    @Property(tries = 200)
    void whateverTheWordsTheMappingStaysSoundAndSaysThem(@ForAll @StringLength(max = 20) String words) {
        var mapping = rule("a" + words + "z").addedTo(HEAD + "steps:\n  rules: []\n");

        var said = mapping(mapping)
                .tables()
                .getFirst()
                .rules()
                .getFirst()
                .when()
                .getFirst()
                .words()
                .getFirst();

        assertThat(said).startsWith("a").endsWith("z");
        if (words.matches("[\\w \\\\\"'{}\\[\\]:,#&*!|>%@`-]*")) {
            assertThat(said).isEqualTo(("a" + words + "z").replaceAll("\\s+", " "));
        }
    }
}
