package org.hemicycle.cloud.legislation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.legislation.MappingDifference;
import org.junit.jupiter.api.Test;

class MappingComparisonTests {
    private static final String HEAD = """
            connector: xy-assembly
            name: An invented source
            chambers: [xy-assembly]
            language: en
            licence: { id: CC0-1.0, name: Public domain }
            home: https://xy.example
            streams:
              members:
                read: { format: json }
                map: { kind: MEMBER, key: id, name: name, mandates: { party: PARTY } }
            """;

    private static Reading read(String party) {
        return Connectors.declaredBy("xy-assembly", Map.of("connector.yaml", HEAD.replace("PARTY", party)))
                .orElseThrow()
                .read("members", Map.of(), Answer.of("""
                        {"id":"7","name":"Ada Sample","party":"Reform","group":"Left"}""".getBytes(StandardCharsets.UTF_8), null, null));
    }

    @Test
    void aMemberWhoseMandateReadsOtherwiseIsDifferent() {
        var comparison = new MappingComparison();

        comparison.add(read("party"), read("group"));

        assertThat(comparison.difference().different()).isEqualTo(1);
        assertThat(comparison.difference().fields()).isEqualTo(Map.of("member", 1L));
    }

    @Test
    void differencesOfSeveralAnswersAddUp() {
        var word = new MappingDifference.Word("steps", "Filed", "REJECTED", "CLOSED", 2, "1");
        var one = new MappingDifference(3, 2, Map.of("steps", 2L), List.of(word));

        var sum = MappingComparison.sum(one, one);

        assertThat(sum.records()).isEqualTo(6);
        assertThat(sum.fields()).isEqualTo(Map.of("steps", 4L));
        assertThat(sum.words())
                .containsExactly(new MappingDifference.Word("steps", "Filed", "REJECTED", "CLOSED", 4, "1"));
    }
}
