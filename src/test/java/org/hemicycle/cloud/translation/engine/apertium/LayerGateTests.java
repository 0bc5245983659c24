package org.hemicycle.cloud.translation.engine.apertium;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.Chrf;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.ParallelTitles;
import org.hemicycle.cloud.translation.layer.LegislativeLayer;
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
        for (var row : ParallelTitles.development().rows()) {
            var source = Objects.requireNonNull(row.in(direction.from()));
            var reference = Objects.requireNonNull(row.in(direction.to()));
            var passage = row.passage(direction.from());
            var rendered = layer.render(passage, direction, engine).text();

            assertThat(numbers(rendered)).as(rendered).isEqualTo(numbers(source));
            assertThat(rendered)
                    .isNotBlank()
                    .hasSizeLessThan(source.length() * 3 + 60)
                    .doesNotContainPattern(LOOP);
            plain.add(engine.translate(direction, source).text(), reference);
            layered.add(rendered, reference);
            terms.add(layer.termsIn(passage, direction), rendered, direction.from(), direction.to());
        }

        assertThat(terms.counted()).isGreaterThan(200);
        assertThat(terms.accuracy()).as("terms of " + way).isGreaterThanOrEqualTo(97);
        assertThat(layered.score()).as(way).isGreaterThan(plain.score() + 0.5);
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }
}
