package org.hemicycle.cloud.topics;

import java.util.EnumMap;
import java.util.Map;
import org.hemicycle.cloud.connectors.record.Topic;

/** Counts how often a model is right, and how true its confidence is. */
final class TopicScores {
    private final TopicModel model;
    private final Map<Topic, int[]> byTopic = new EnumMap<>(Topic.class);
    private int rows;
    private int right;
    private int spoken;
    private int rightSpoken;
    private double untruth;

    TopicScores(TopicModel model) {
        this.model = model;
    }

    /** A title of this topic that has this vector. */
    void add(Topic topic, byte[] vector) {
        var guess = model.best(vector);
        var isRight = guess.topic().equals(topic.name());
        var speaks = guess.confidence() >= model.card().floor();
        rows++;
        right += isRight ? 1 : 0;
        spoken += speaks ? 1 : 0;
        rightSpoken += speaks && isRight ? 1 : 0;
        untruth -= Math.log(Math.max(1e-6, isRight ? guess.confidence() : 1 - guess.confidence()));
        count(topic, isRight, speaks);
    }

    /** A title of this topic that there is no English of. */
    void addUnread(Topic topic) {
        rows++;
        count(topic, false, false);
    }

    private void count(Topic topic, boolean isRight, boolean speaks) {
        var counts = byTopic.computeIfAbsent(topic, any -> new int[4]);
        counts[0]++;
        counts[1] += isRight ? 1 : 0;
        counts[2] += speaks ? 1 : 0;
        counts[3] += speaks && isRight ? 1 : 0;
    }

    /** Less is truer. */
    double untruth() {
        return untruth;
    }

    TopicCard.Score score() {
        return score(rows, right, spoken, rightSpoken);
    }

    /** The same by topic, in their order. */
    Map<Topic, TopicCard.Score> byTopic() {
        var scores = new EnumMap<Topic, TopicCard.Score>(Topic.class);
        byTopic.forEach((topic, counts) -> scores.put(topic, score(counts[0], counts[1], counts[2], counts[3])));
        return scores;
    }

    private static TopicCard.Score score(int rows, int right, int spoken, int rightSpoken) {
        return new TopicCard.Score(rows, share(right, rows), share(spoken, rows), share(rightSpoken, spoken));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : Math.round(1000.0 * part / whole) / 10.0;
    }
}
