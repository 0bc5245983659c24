package org.hemicycle.cloud.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.stream.IntStream;
import org.hemicycle.ground.platform.meaning.SmallVector;
import org.junit.jupiter.api.Test;

class SmallVectorTests {

    @Test
    void smallVectorsOfSentencesTellTheSameCosine() throws IOException {
        try (var model = MeaningExamples.read()) {
            var one = model.of("A bill on the pollution of rivers").orElseThrow();
            var other = model.of("An Act to stop the discharge of sewage into rivers")
                    .orElseThrow();
            var cosine = IntStream.range(0, one.length)
                    .mapToDouble(place -> one[place] * other[place])
                    .sum();

            var small = SmallVector.of(one);
            var second = SmallVector.of(other);
            var product = IntStream.range(0, small.length)
                    .map(place -> small[place] * second[place])
                    .sum();

            assertThat(product / (double) SmallVector.product(1)).isCloseTo(cosine, within(0.01));
        }
    }

    @Test
    void whatDoesNotFitIsCut() {
        assertThat(SmallVector.of(new float[] {1, -1, 0})).containsExactly(127, -127, 0);
    }
}
