package org.hemicycle.cloud.languages;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.cloud.translation.ParallelTitles;
import org.junit.jupiter.api.Test;

class LanguageQualityTests {
    @Test
    void ofTheDevelopmentTitlesNinetyNineInAHundredAreRecognisedAndHardlyAnyWrongly() throws Exception {
        var scores = LanguageQuality.scores(Recognitions.unswitched(), ParallelTitles.development());

        var all = LanguageScore.sum(scores.values());

        assertThat(all.rows()).isEqualTo(550);
        assertThat(all.right()).isGreaterThanOrEqualTo(99);
        assertThat(all.rightWhereTold()).isGreaterThanOrEqualTo(99.8);
    }

    @Test
    void theRegisterTellsWhatWasMeasured() throws Exception {
        var measured = MeasuredLanguages.read();

        assertThat(measured.right()).containsOnlyKeys("en", "es", "fr", "it", "pt");
        assertThat(new LanguageUse().scopes()).hasSize(5);
    }
}
