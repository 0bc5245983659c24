package org.hemicycle.cloud.topics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Optional;
import org.hemicycle.ground.shared.Sha256;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A softmax regression on the vector of a sentence, from files with a card: for each topic a weight for each number. */
final class TopicModel {
    static final String CARD = "model.yaml";
    static final String WEIGHTS = "weights.f32";
    /** Vectors have length one; regression is steadier on numbers of this size. */
    private static final double SCALE = 4;

    private static final String FOLDER = "content/topics/";
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final TopicCard card;
    /** A row of numbers for each topic, the last of each stands alone. */
    private final float[][] weights;

    /** A topic with how sure it is. */
    record Guess(String topic, double confidence) {}

    TopicModel(TopicCard card, float[][] weights) {
        this.card = card;
        this.weights = weights;
    }

    /** Reads it from the program. Throws where its files are not there, or are not what the card says. */
    static TopicModel read() throws IOException {
        return of(bytes(CARD), bytes(WEIGHTS));
    }

    static TopicModel of(byte[] card, byte[] weights) throws IOException {
        var read = card(card);
        var sum = HexFormat.of().formatHex(Sha256.of(weights));
        if (!sum.equals(read.sha256())) {
            throw new IOException("%s%s is not what %s says: its checksum is %s".formatted(FOLDER, WEIGHTS, CARD, sum));
        }
        var numbers = ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        var rows = new float[read.topics().size()]
                [numbers.remaining() / read.topics().size()];
        for (var row : rows) {
            numbers.get(row);
        }
        return new TopicModel(read, rows);
    }

    private static TopicCard card(byte[] card) throws IOException {
        try {
            return YAML.readValue(card, TopicCard.class);
        } catch (JacksonException e) {
            throw new IOException("%s%s cannot be read: %s".formatted(FOLDER, CARD, e.getOriginalMessage()), e);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (var in = new ClassPathResource(FOLDER + name).getInputStream()) {
            return in.readAllBytes();
        }
    }

    TopicCard card() {
        return card;
    }

    /** What it takes the sentence of a vector to be about; empty where it is not sure enough. */
    Optional<Guess> of(byte[] vector) {
        var best = best(vector);
        return best.confidence() < card.floor() ? Optional.empty() : Optional.of(best);
    }

    /** The likeliest topic, however sure. */
    Guess best(byte[] vector) {
        var sums = sums(features(vector));
        int best = 0;
        for (int topic = 1; topic < sums.length; topic++) {
            best = sums[topic] > sums[best] ? topic : best;
        }
        double all = 0;
        for (var sum : sums) {
            all += Math.exp((sum - sums[best]) / card.temperature());
        }
        return new Guess(card.topics().get(best), 1 / all);
    }

    private double[] sums(double[] features) {
        var sums = new double[weights.length];
        for (int topic = 0; topic < sums.length; topic++) {
            var row = weights[topic];
            double sum = row[row.length - 1];
            for (int place = 0; place < features.length; place++) {
                sum += row[place] * features[place];
            }
            sums[topic] = sum;
        }
        return sums;
    }

    /** The numbers by which it judges; also those by which it learns. */
    static double[] features(byte[] vector) {
        double square = 0;
        for (var number : vector) {
            square += (double) number * number;
        }
        var factor = square == 0 ? 0 : SCALE / Math.sqrt(square);
        var features = new double[vector.length];
        for (int place = 0; place < vector.length; place++) {
            features[place] = vector[place] * factor;
        }
        return features;
    }
}
