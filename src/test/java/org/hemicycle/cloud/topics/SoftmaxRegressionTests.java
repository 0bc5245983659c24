package org.hemicycle.cloud.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoftmaxRegressionTests {
    private static final double[][] FEATURES = {{2, 0}, {1.5, 0.5}, {0, 2}, {0.5, 1.5}, {-2, -2}, {-1.5, -1}};
    private static final int[] CLASSES = {0, 0, 1, 1, 2, 2};

    @Test
    void classesThatLieApartAreLearntAlikeEachTime() {
        var learnt = learn();

        for (int example = 0; example < CLASSES.length; example++) {
            assertThat(best(learnt, FEATURES[example])).isEqualTo(CLASSES[example]);
        }
        assertThat(learn()).isDeepEqualTo(learnt);
    }

    private static float[][] learn() {
        var weights = new double[CLASSES.length];
        java.util.Arrays.fill(weights, 1.0 / CLASSES.length);
        return new SoftmaxRegression(FEATURES, CLASSES, weights, 3, 1e-3).learn();
    }

    private static int best(float[][] weights, double[] features) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int one = 0; one < weights.length; one++) {
            var sum = weights[one][0] * features[0] + weights[one][1] * features[1] + weights[one][2];
            if (sum > most) {
                most = sum;
                best = one;
            }
        }
        return best;
    }
}
