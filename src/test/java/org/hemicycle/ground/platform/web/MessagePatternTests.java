package org.hemicycle.ground.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Map;
import org.hemicycle.ground.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagePatternTests {

    @ParameterizedTest
    @CsvSource({
        "en, 0, OTHER", "en, 1, ONE", "en, 2, OTHER", "fr, 0, ONE", "fr, 1, ONE", "fr, 2, OTHER", "es, 0, OTHER",
        "pt, 0, ONE", "ar, 0, ZERO", "ar, 1, ONE", "ar, 2, TWO", "ar, 3, FEW", "ar, 10, FEW", "ar, 11, MANY",
        "ar, 99, MANY", "ar, 100, OTHER", "ar, 102, OTHER", "ar, 103, FEW", "ar, 211, MANY"
    })
    void numbersTakeThePluralFormOfTheLanguage(String language, long number, PluralForm form) {
        assertThat(PluralForm.of(language, number)).isEqualTo(form);
    }

    @Test
    void numbersAndDatesAreWrittenForTheReader() {
        var pattern = "{0, plural, one{# bill} other{# bills}} since {1}";

        assertThat(in("en", pattern, 214860, LocalDate.of(2026, 11, 18))).isEqualTo("214,860 bills since 18 Nov 2026");
        assertThat(in("fr", pattern, 214860, LocalDate.of(2026, 11, 18)))
                .isEqualTo("214\u202f860 bills since 18 nov. 2026");
        assertThat(in("pt", pattern, 1, LocalDate.of(2026, 11, 18))).isEqualTo("1 bill since 18 de nov. de 2026");
        assertThat(in("ar", pattern, 3, LocalDate.of(2026, 11, 18))).isEqualTo("3 bills since 18 نوفمبر 2026");
    }

    @Test
    void aMessageWithinAMessageGoesTheWayOfThePage() {
        var inner = in("ar", "{0}، {1}", "A", "B");

        assertThat(in("ar", "{0}", inner)).isEqualTo("\u2067" + inner + "\u2069");
    }

    @Test
    void textsOfTheSourceAreIsolatedInARightToLeftSentence() {
        assertThat(in("ar", "{0}", "PL 1876/2023")).isEqualTo("\u2068PL 1876/2023\u2069");
    }

    @Test
    void apostrophesAreOrdinaryCharacters() {
        assertThat(in("en", "the operator's '{0}'", "x")).isEqualTo("the operator's 'x'");
    }

    @Test
    void unclosedBracesAreRefused() {
        assertThatIllegalStateException().isThrownBy(() -> MessagePattern.parse("{0, plural, other{# bills}"));
        assertThatIllegalStateException().isThrownBy(() -> MessagePattern.parse("a } b"));
        assertThatIllegalStateException().isThrownBy(() -> MessagePattern.parse("{0, plural, one{x}}"));
    }

    private static String in(String language, String pattern, Object... values) {
        return new Messages(Language.of(language), Map.of("test.key", pattern)).text("test.key", values);
    }
}
