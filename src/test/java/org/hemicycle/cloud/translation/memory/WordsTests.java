package org.hemicycle.cloud.translation.memory;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** When two texts are the same words, and when only their numbers differ. */
class WordsTests {

    @Property(tries = 300)
    void cleaningTwiceIsCleaningOnce(@ForAll String text) {
        assertThat(Words.clean(Words.clean(text))).isEqualTo(Words.clean(text));
    }

    @Test
    void spacesUnseenSignsAndDecomposedLettersMakeNoDifference() {
        assertThat(Words.clean(" Lei\u00a0de\n\tpro\u0301ximas \u200bbalsas\u0007 "))
                .isEqualTo("Lei de próximas balsas");
    }

    @Test
    void capitalsMayDifferInTheFirstLetterOrThroughoutOnly() {
        assertThat(Words.same("Lei das balsas", "lei das balsas")).isTrue();
        assertThat(Words.same("LEI DAS BALSAS", "Lei das balsas")).isTrue();
        assertThat(Words.same("Loi sur l’eau", "Loi sur l'eau")).isTrue();
        assertThat(Words.same("An Act on polish", "An Act on Polish")).isFalse();
    }

    @Test
    void numbersAreCarriedOverWhereTheyStandAlone() {
        assertThat(NumbersCarried.into(
                        "Loi nº 9504 du 30 septembre 1997",
                        "fr",
                        "Lei nº 9504, de 30 de setembro de 1997",
                        "Lei nº 9507, de 29 de setembro de 1999"))
                .contains("Loi nº 9507 du 29 septembre 1999");
    }

    @Test
    void numbersThatChangeTheWordsBesideThemAreNot() {
        assertThat(NumbersCarried.into("trois bacs de 2 jours", "fr", "3 balsas de 2 dias", "3 balsas de 4 dias"))
                .isEmpty();
        assertThat(NumbersCarried.into("2 jours", "fr", "2 dias", "1 dias")).isEmpty();
        assertThat(NumbersCarried.into("nell'articolo 7", "it", "no artigo 7", "no artigo 8"))
                .isEmpty();
        assertThat(NumbersCarried.into("la 32e réunion", "fr", "a 32ª reunião", "a 33ª reunião"))
                .isEmpty();
        assertThat(NumbersCarried.into("2 et 2", "fr", "2 e 2", "3 e 4")).isEmpty();
        assertThat(NumbersCarried.into("3 أيام", "ar", "3 dias", "20 dias")).isEmpty();
        assertThat(NumbersCarried.into("قانون عام 2020", "ar", "Lei de 2020", "Lei de 2024"))
                .contains("قانون عام 2024");
    }
}
