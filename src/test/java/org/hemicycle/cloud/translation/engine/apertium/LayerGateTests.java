package org.hemicycle.cloud.translation.engine.apertium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.Chrf;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.layer.LegislativeLayer;
import org.hemicycle.cloud.translation.layer.Passage;
import org.hemicycle.cloud.translation.layer.terms.TermAccuracy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate of the layer: terms, numbers and sense of proportion on the titles of development, around the real Apertium. */
@SuppressWarnings("NullAway.Init")
class LayerGateTests {
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
    private static final Pattern LOOP = Pattern.compile("(?iu)\\b(\\p{L}+)(?: \\1\\b){3,}");

    /** The legal systems of those traditions of the titles that are not named like theirs. */
    private static final Map<String, String> SYSTEMS =
            Map.of("small-states", "westminster", "federal", "ca", "latin-america", "general");

    @TempDir
    private static Path folder;

    private static ApertiumEngine engine;
    private static LegislativeLayer layer;

    @BeforeAll
    static void start() {
        engine = ApertiumExamples.real(folder);
        layer = LegislativeLayer.read();
    }

    @AfterAll
    static void stop() {
        if (engine != null) {
            engine.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en-fr", "en-es", "en-pt", "fr-en", "fr-es", "fr-pt", "es-en", "es-fr", "es-pt", "pt-en", "pt-fr",
                "pt-es"
            })
    void theLayerMakesTitlesBetterAndKeepsTheirNumbersAndTerms(String way) throws Exception {
        var direction = new Direction(way.substring(0, 2), way.substring(3));
        var plain = new Chrf();
        var layered = new Chrf();
        var terms = new TermAccuracy();
        for (var row : rows()) {
            var source = row.get(direction.from());
            var passage = passage(row, source, direction.from());
            var rendered = layer.render(passage, direction, engine).text();

            assertThat(numbers(rendered)).as(rendered).isEqualTo(numbers(source));
            assertThat(rendered)
                    .isNotBlank()
                    .hasSizeLessThan(source.length() * 3 + 60)
                    .doesNotContainPattern(LOOP);
            plain.add(engine.translate(direction, source).text(), row.get(direction.to()));
            layered.add(rendered, row.get(direction.to()));
            terms.add(layer.termsIn(passage, direction), rendered, direction.from(), direction.to());
        }

        assertThat(terms.counted()).isGreaterThan(200);
        assertThat(terms.accuracy()).as("terms of " + way).isGreaterThanOrEqualTo(97);
        assertThat(layered.score()).as(way).isGreaterThan(plain.score() + 0.5);
    }

    private static Passage passage(Row row, String text, String language) {
        var kind = row.get("id").compareTo("T201") >= 0 ? Passage.Kind.STEP : Passage.Kind.TITLE;
        return new Passage(
                text, language, SYSTEMS.getOrDefault(row.get("tradition"), row.get("tradition")), null, kind);
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    private record Row(List<String> columns, List<String> cells) {
        String get(String column) {
            return cells.get(columns.indexOf(column));
        }
    }

    private static List<Row> rows() throws IOException {
        var lines = Files.readAllLines(Path.of("src/test/resources/translation/titles.dev.tsv"));
        var columns = Arrays.asList(lines.getFirst().split("\t", -1));
        var rows = new ArrayList<Row>();
        lines.stream().skip(1).forEach(line -> rows.add(new Row(columns, Arrays.asList(line.split("\t", -1)))));
        return rows;
    }
}
