package org.hemicycle.cloud.translation.engine.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PartsTests {

    @Property(tries = 300)
    void thePartsOfAnyTextAreTheTextAndShort(@ForAll String text) {
        var parts = Parts.of(text, part -> part.length() <= 10);

        assertThat(String.join("", parts)).isEqualTo(text);
        assertThat(parts).allMatch(part -> part.length() <= 10);
    }

    @Example
    void aTextIsCutBehindSentencesFirst() {
        assertThat(Parts.of("An act, with a comma. A second one", part -> part.length() < 25))
                .isEqualTo(List.of("An act, with a comma. ", "A second one"));
    }

    @Example
    void eachSentenceGoesByItselfAndAnAbbreviationEndsNone() {
        assertThat(Parts.of("The Harbour Act. An Act under Regulation No. 5 and Art. 7.", part -> true))
                .containsExactly("The Harbour Act. ", "An Act under Regulation No. 5 and Art. 7.");
    }

    @Example
    void aSentenceIsCutBehindCommasThenBetweenWords() {
        assertThat(Parts.of("on ferries, on bridges", part -> part.length() < 15))
                .containsExactly("on ferries, ", "on bridges");
        assertThat(Parts.of("on all ferries", part -> part.length() < 10)).containsExactly("on all ", "ferries");
    }

    @Example
    void aWordWithoutEndIsCutAnywhereButNotThroughASign() {
        assertThat(Parts.of("🏛🏛🏛🏛", part -> part.length() <= 2)).containsExactly("🏛", "🏛", "🏛", "🏛");
    }
}
