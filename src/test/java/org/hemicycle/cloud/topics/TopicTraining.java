package org.hemicycle.cloud.topics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.Topic;
import org.hemicycle.cloud.meaning.VectorsOfTitles;
import org.hemicycle.cloud.translation.ParallelTitles;
import org.hemicycle.ground.shared.Sha256;

/**
 * Trains the classifier of topics and writes it with its card: {@code ./hemicycle bench topic-model FOLDER}, of the folder that holds
 * the coded titles. The scores of the whole chain are added by {@code ./hemicycle bench topics}.
 */
public final class TopicTraining {
    private static final Path PHRASES = Path.of("training/topics/phrases.txt");
    private static final List<String> TOPICS =
            Stream.of(Topic.values()).map(Topic::name).toList();
    private static final double DECAY = 3e-4;
    /** Chosen on the titles for development: below it more than a quarter of what it would say is wrong. */
    private static final double FLOOR = 0.65;

    private final VectorsOfTitles vectors;
    private final Map<String, byte[]> known = new HashMap<>();

    private TopicTraining(VectorsOfTitles vectors) {
        this.vectors = vectors;
    }

    /** A set of titles, and how much one of it counts beside one of the others. */
    private record Part(List<CodedTitle> titles, double counts) {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println(
                    "Usage: ./hemicycle bench topic-model FOLDER, of us-congress-bills.cap-coded.tsv and cap-subtopics.csv.");
            System.exit(2);
            return;
        }
        try (var vectors = VectorsOfTitles.open()) {
            new TopicTraining(vectors).write(Path.of(arguments[0]));
        }
    }

    private void write(Path data) throws IOException {
        var congress = CodedTitle.ofCongress(data);
        var learnt = congress.stream().filter(title -> !title.isHeldOut()).toList();
        var subtopics = CodedTitle.subtopics(data);
        var ours = CodedTitle.ours(PHRASES);
        var weights = learn(List.of(new Part(learnt, 1), new Part(subtopics, 2), new Part(ours, 3)));
        var bytes = bytes(weights);
        var sources = List.of(
                new TopicCard.Source(
                        "bills of the US Congress, coded by the Congressional Bills Project",
                        learnt.size(),
                        "GPL-3 (data file)"),
                new TopicCard.Source(
                        "subtopics of the Comparative Agendas Project", subtopics.size(), "MIT (data file)"),
                new TopicCard.Source(
                        "phrases and heads of titles written for this project", ours.size(), "the project's own"));
        var plain = card(bytes, 1, sources, new TopicCard.Score(0, 0, 0, 0));
        var temperature = temperature(plain, weights);
        var calibrated = card(bytes, temperature, sources, new TopicCard.Score(0, 0, 0, 0));
        var heldOut = new TopicScores(new TopicModel(calibrated, weights));
        for (var title : congress) {
            if (title.isHeldOut()) {
                heldOut.add(title.topic(), vector(title.text()));
            }
        }
        Files.write(TopicFiles.FOLDER.resolve(TopicModel.WEIGHTS), bytes);
        TopicFiles.write(card(bytes, temperature, sources, heldOut.score()));
        System.out.println(heldOut.score());
    }

    private float[][] learn(List<Part> parts) throws IOException {
        var features = new ArrayList<double[]>();
        var classes = new ArrayList<Integer>();
        var weights = new ArrayList<Double>();
        for (var part : parts) {
            var shares = shares(part);
            for (int i = 0; i < shares.length; i++) {
                var title = part.titles().get(i);
                features.add(TopicModel.features(vector(title.text())));
                classes.add(title.topic().ordinal());
                weights.add(shares[i]);
            }
        }
        var all = weights.stream().mapToDouble(Double::doubleValue).sum();
        return new SoftmaxRegression(
                        features.toArray(double[][]::new),
                        classes.stream().mapToInt(Integer::intValue).toArray(),
                        weights.stream().mapToDouble(weight -> weight / all).toArray(),
                        TOPICS.size(),
                        DECAY)
                .learn();
    }

    /** Titles of a frequent topic count less, by the root of how frequent it is. */
    private static double[] shares(Part part) {
        var times = new double[TOPICS.size()];
        part.titles().forEach(title -> times[title.topic().ordinal()]++);
        var shares = part.titles().stream()
                .mapToDouble(title -> 1 / Math.sqrt(times[title.topic().ordinal()]))
                .toArray();
        var mean = java.util.Arrays.stream(shares).average().orElse(1);
        return java.util.Arrays.stream(shares)
                .map(share -> part.counts() * share / mean)
                .toArray();
    }

    /** The one that makes the confidence truest on the titles for development. */
    private double temperature(TopicCard plain, float[][] weights) throws IOException {
        double best = 1;
        double least = Double.MAX_VALUE;
        for (int tenth = 5; tenth <= 30; tenth++) {
            var temperature = tenth / 10.0;
            var scores = new TopicScores(new TopicModel(TopicFiles.at(plain, temperature), weights));
            for (var set : List.of(ParallelTitles.development(), ParallelTitles.sevenLanguages())) {
                for (var row : set.rows()) {
                    var english = row.in("en");
                    if (english != null && Topic.of(row.topic()).isPresent()) {
                        scores.add(Topic.of(row.topic()).orElseThrow(), vector(english));
                    }
                }
            }
            if (scores.untruth() < least) {
                least = scores.untruth();
                best = temperature;
            }
        }
        return best;
    }

    private static TopicCard card(
            byte[] weights, double temperature, List<TopicCard.Source> data, TopicCard.Score heldOut) {
        return new TopicCard(
                "topics-1",
                VectorsOfTitles.version(),
                TOPICS,
                temperature,
                FLOOR,
                HexFormat.of().formatHex(Sha256.of(weights)),
                "the project's own",
                "Comparative Agendas Project, https://www.comparativeagendas.net; Congressional Bills Project",
                LocalDate.now(ZoneOffset.UTC).toString(),
                "",
                data,
                heldOut,
                Map.of());
    }

    private static byte[] bytes(float[][] weights) {
        var bytes = ByteBuffer.allocate(4 * weights.length * weights[0].length).order(ByteOrder.LITTLE_ENDIAN);
        for (var row : weights) {
            for (var weight : row) {
                bytes.putFloat(weight);
            }
        }
        return bytes.array();
    }

    private byte[] vector(String text) throws IOException {
        var vector = known.get(text);
        if (vector == null) {
            vector = vectors.of(text);
            known.put(text, vector);
        }
        return vector;
    }
}
