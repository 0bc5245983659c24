package org.hemicycle.cloud.topics;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The card of the model, {@code content/topics/model.yaml}.
 *
 * @param vectors the version of the vectors that it has learnt from and can judge
 * @param topics the names of the topics in the order of the weights
 * @param temperature by which its confidence is made true
 * @param floor the confidence below which it says nothing
 * @param sha256 of the weights
 * @param measuredOn the day of the scores by language; blank where there are none
 * @param heldOut how good it was on coded titles that it has not learnt from
 * @param measured how good the whole chain was on titles that were set aside, by the language of the original
 */
record TopicCard(
        String version,
        String vectors,
        List<String> topics,
        double temperature,
        double floor,
        String sha256,
        String licence,
        String credit,
        String trainedOn,
        String measuredOn,
        List<Source> data,
        Score heldOut,
        Map<String, Score> measured) {
    TopicCard {
        topics = List.copyOf(topics);
        data = List.copyOf(data);
        measured = Collections.unmodifiableMap(new TreeMap<>(measured));
    }

    /** What it has learnt from. */
    record Source(String name, int rows, String licence) {}

    /**
     * How good it was.
     *
     * @param right of all, in per cent
     * @param speaks on how many it suggests a topic, in per cent
     * @param rightWhereItSpeaks of those, in per cent
     */
    record Score(int rows, double right, double speaks, double rightWhereItSpeaks) {}
}
