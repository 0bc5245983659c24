package org.hemicycle.cloud.translation.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.hemicycle.ground.platform.translations.PostEditing.Part;
import org.hemicycle.ground.platform.translations.PostEditing.Part.Kind;
import org.junit.jupiter.api.Test;

/** How like sentences are, and what differs. */
class LikenessTests {

    @Test
    void whatDiffersStandsWhereItDiffers() {
        var likeness = Likeness.of("Cria o fundo das balsas do norte", "Cria o fundo dos barcos do norte");

        assertThat(likeness.percent()).isEqualTo(71);
        assertThat(likeness.parts())
                .containsExactly(
                        new Part(Kind.BOTH, "Cria o fundo"),
                        new Part(Kind.THERE, "das balsas"),
                        new Part(Kind.HERE, "dos barcos"),
                        new Part(Kind.BOTH, "do norte"));
    }

    @Test
    void capitalsAndPunctuationAreNoDifference() {
        assertThat(Likeness.of("CRIA O FUNDO.", "Cria o fundo").percent()).isEqualTo(100);
    }

    @Test
    void nothingIsLikeWhatHasNoWords() {
        assertThat(Likeness.of("  ", "Cria o fundo").percent()).isZero();
    }

    @Test
    void theLongestWordsTell() {
        assertThat(Likeness.telling("Altera a lei das embarcações, a lei e o fundo", 2))
                .containsExactly("embarcações", "altera");
        assertThat(Likeness.telling("a | b & c ! ' :*", 8)).isEmpty();
    }

    @Property(tries = 200)
    void bothSentencesCanBeReadFromTheParts(
            @ForAll @AlphaChars @Chars({' '}) @StringLength(max = 80) String there,
            @ForAll @AlphaChars @Chars({' '}) @StringLength(max = 80) String here) {
        var likeness = Likeness.of(there, here);

        assertThat(likeness.percent()).isBetween(0, 100);
        if (!there.isBlank() && !here.isBlank()) {
            assertThat(without(likeness.parts(), Kind.HERE)).isEqualTo(words(there));
            assertThat(without(likeness.parts(), Kind.THERE)).isEqualToIgnoringCase(words(here));
        }
    }

    private static String without(List<Part> parts, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .map(Part::text)
                .collect(Collectors.joining(" "));
    }

    private static String words(String text) {
        return text.strip().replaceAll(" +", " ");
    }
}
