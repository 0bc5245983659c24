package org.hemicycle.cloud.translation.engine.neural;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How our own model is used: the settings {@code hemicycle.translation.neural.*}.
 *
 * @param enabled whether it translates at all
 * @param directions that it serves, such as {@code en-fr}; empty for those whose gate its card says it has passed
 * @param width how many readings of a sentence are followed; 1 is fastest
 * @param threads that work on one sentence
 * @param working sentences at the same time; 0 for as many as there are processors
 * @param patience with one segment
 * @param idle after which a model that nobody asks is let go
 * @param longest segment, in characters
 */
@ConfigurationProperties("hemicycle.translation.neural")
record NeuralSettings(
        boolean enabled,
        List<String> directions,
        int width,
        int threads,
        int working,
        Duration patience,
        Duration idle,
        int longest) {

    int atTheSameTime() {
        return working > 0 ? working : Runtime.getRuntime().availableProcessors();
    }
}
