package org.hemicycle.cloud.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChrfTests {
    @Test
    void theSameTextIsPerfectWhateverItsSpaces() {
        assertThat(Chrf.of("lei das águas", "lei das águas")).isEqualTo(100);
        assertThat(Chrf.of("lei das águas", "lei  das\u00a0 águas".replace("\u00a0", " ")))
                .isEqualTo(100);
    }

    @Test
    void nothingInCommonIsNothing() {
        assertThat(Chrf.of("abc", "xyz")).isZero();
        assertThat(Chrf.of("", "xyz")).isZero();
    }

    @Test
    void recallCountsTwice() {
        // "abc" against "ab": single characters 2/3 and 2/2, pairs 1/2 and 1/1; no longer ones in the reference
        double precision = (2.0 / 3 + 1.0 / 2) / 2;
        assertThat(Chrf.of("abc", "ab")).isCloseTo(100 * 5 * precision / (4 * precision + 1), within(1e-9));
        assertThat(Chrf.of("ab", "abc")).isLessThan(Chrf.of("abc", "ab"));
    }

    @Test
    void textsAreCountedTogether() {
        var both = new Chrf();
        both.add("abcdefg", "abcdefg");
        both.add("q", "z");

        assertThat(both.score()).isBetween(90.0, 99.9);
    }
}
