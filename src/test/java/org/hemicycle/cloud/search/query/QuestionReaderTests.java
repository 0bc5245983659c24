package org.hemicycle.cloud.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hemicycle.cloud.search.query.Part.Beginning;
import org.hemicycle.cloud.search.query.Part.Phrase;
import org.hemicycle.cloud.search.query.Part.Word;
import org.junit.jupiter.api.Test;

class QuestionReaderTests {

    @Test
    void wordsPhrasesAndWhatIsNotWantedAreToldApart() {
        var question = read("rivers \"clean water\" -lakes -\"salt water\" prot*");

        assertThat(question.wanted())
                .containsExactly(new Word("rivers"), new Phrase("clean water"), new Beginning("prot"));
        assertThat(question.unwanted()).containsExactly(new Word("lakes"), new Phrase("salt water"));
    }

    @Test
    void aWordBeforeDigitsMayBelongToTheNumber() {
        assertThat(read("water PL 1876/2023 lakes").wanted())
                .containsExactly(
                        new Word("water"),
                        new Part.Number(List.of(new Word("PL"), new Word("1876/2023"))),
                        new Word("lakes"));
    }

    @Test
    void anUnclosedQuoteIsNoPhrase() {
        assertThat(read("\"clean water").wanted()).containsExactly(new Word("clean"), new Word("water"));
    }

    @Test
    void aColonPartsWordsButNotEndings() {
        assertThat(read("title:water EU:s").wanted())
                .containsExactly(new Word("title"), new Word("water"), new Word("EU:s"));
    }

    @Test
    void whileTypingTheLastWordMayGoOn() {
        assertThat(QuestionReader.read("clean wat", true).wanted())
                .containsExactly(new Word("clean"), new Beginning("wat"));
        assertThat(QuestionReader.read("clean wat ", true).wanted())
                .containsExactly(new Word("clean"), new Word("wat"));
    }

    @Property
    void noTextIsAnError(@ForAll String text, @ForAll boolean typing) {
        assertThat(QuestionReader.read(text, typing).words()).isNotNegative();
    }

    @Property
    void noMixtureOfSignsIsAnError(@ForAll("signs") String text, @ForAll boolean typing) {
        var question = QuestionReader.read(text, typing);

        assertThat(question.wanted()).allMatch(part -> part.text().codePoints().anyMatch(Character::isLetterOrDigit));
        assertThat(question.unwanted())
                .allMatch(part -> part.text().codePoints().anyMatch(Character::isLetterOrDigit));
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.strings()
                .withChars(
                        '"', '-', '*', ' ', 'a', '1', ':', '\u00ab', '\u00bb', '(', '\u0301', '\ud83c', '\udf0a', '+',
                        '~')
                .ofMaxLength(30);
    }

    private static Question read(String typed) {
        return QuestionReader.read(typed, false);
    }
}
