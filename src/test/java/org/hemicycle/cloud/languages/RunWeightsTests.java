package org.hemicycle.cloud.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.Objects;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;

class RunWeightsTests {
    @Test
    void whatIsAddedUpIsWhatOpenNlpItselfWouldSay() throws Exception {
        var weights = RunWeights.read();
        var text = "projeto de lei que altera a lei dos portos, e dá outras providências";
        var runs = new LinkedHashSet<String>();
        for (int at = 0; at < text.length(); at++) {
            for (int end = at + 1; end <= Math.min(at + 3, text.length()); end++) {
                runs.add(text.substring(at, end));
            }
        }

        var scores = weights.scores(text);

        try (var in = getClass().getResourceAsStream(RunWeights.FILE)) {
            var model = new LanguageDetectorModel(Objects.requireNonNull(in)).getMaxentModel();
            var probabilities = model.eval(runs.toArray(String[]::new));
            for (int i = 1; i < scores.length; i++) {
                assertThat((double) (scores[i] - scores[0]))
                        .as(model.getOutcome(i))
                        .isCloseTo(Math.log(probabilities[i]) - Math.log(probabilities[0]), within(1e-4));
            }
        }
    }

    @Test
    void theyTakeLittleMemory() throws Exception {
        assertThat(RunWeights.read().bytes()).isLessThan(15_000_000);
    }

    @Test
    void everyLanguageThatIsToldIsKnownToTheModel() throws Exception {
        var weights = RunWeights.read();

        assertThat(weights.languages(UnicodeScript.LATIN))
                .contains("en", "sw", "vi")
                .doesNotContain("la", "ca");
        assertThat(weights.languages(UnicodeScript.ARABIC)).containsOnly(null, "ar", "fa", "ps", "ur");
    }
}
