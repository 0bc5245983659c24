package org.hemicycle.cloud.translation.engine.neural.files;

import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.translation.Direction;

/**
 * What a model says of itself in its {@code model.json}.
 *
 * @param trained the day on which its training ended, as written there
 * @param attribution whom the licences of what it was trained on ask to name
 * @param tags what stands at the beginning of a source, by the language that is wanted
 * @param directions that it was trained for
 * @param passed those of them in which it was measured to be good enough to be used
 * @param longestSource that it can read, in pieces
 * @param longestTarget that it can write, in pieces
 * @param pieces of its vocabulary
 * @param checksums of its files, by their names
 */
public record ModelCard(
        String name,
        String version,
        String trained,
        String attribution,
        Map<String, Integer> tags,
        List<Direction> directions,
        List<Direction> passed,
        int longestSource,
        int longestTarget,
        int pieces,
        Map<String, String> checksums) {
    public static final String FILE = "model.json";
    public static final String ENCODER = "encoder.onnx";
    public static final String DECODER = "decoder.onnx";
    public static final String VOCABULARY = "vocabulary.tsv";

    public ModelCard {
        tags = Map.copyOf(tags);
        directions = List.copyOf(directions);
        passed = List.copyOf(passed);
        checksums = Map.copyOf(checksums);
    }

    /** Its name with its version, by which translations are told apart. */
    public String fullName() {
        return name + " " + version;
    }
}
