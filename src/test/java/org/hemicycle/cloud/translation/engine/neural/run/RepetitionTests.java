package org.hemicycle.cloud.translation.engine.neural.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepetitionTests {
    private static final int[] PLAIN = {5, 6, 7, 8, 9};

    private final Repetition repetition = Repetition.of(PLAIN);

    @Test
    void aWordMayBeSaidTwiceInARowAndNoMore() {
        assertThat(repetition.forbids(new int[] {4, 4})).isFalse();
        assertThat(repetition.forbids(new int[] {4, 4, 4})).isTrue();
    }

    @Test
    void aCircleOfSomeWordsIsSeen() {
        assertThat(repetition.forbids(new int[] {1, 2, 3, 1, 2, 3})).isFalse();
        assertThat(repetition.forbids(new int[] {1, 2, 3, 1, 2, 3, 1, 2, 3})).isTrue();
    }

    @Test
    void whatTheSourceSaysOverAndOverMayBeSaidOverAndOver() {
        var dotted = Repetition.of(new int[] {5, 4, 4, 4, 4, 6});

        assertThat(dotted.forbids(new int[] {9, 9, 9, 9})).isFalse();
        assertThat(dotted.forbids(new int[] {9, 9, 9, 9, 9, 9, 9})).isTrue();
    }

    @Test
    void aPhraseThatComesBackAndBackIsSeen() {
        var phrase = IntStream.rangeClosed(1, 6);
        var three = IntStream.range(0, 3)
                .flatMap(turn -> IntStream.concat(IntStream.rangeClosed(1, 6), IntStream.of(50 + turn)));
        var four = IntStream.concat(
                        IntStream.range(0, 3)
                                .flatMap(
                                        turn -> IntStream.concat(IntStream.rangeClosed(1, 6), IntStream.of(50 + turn))),
                        phrase)
                .toArray();

        assertThat(repetition.forbids(three.toArray())).isFalse();
        assertThat(repetition.forbids(four)).isTrue();
    }
}
