package org.hemicycle.cloud.topics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hemicycle.cloud.connectors.record.Topic;
import org.hemicycle.cloud.meaning.VectorsOfTitles;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.ParallelTitles;
import org.hemicycle.cloud.translation.engine.Engine;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.layer.LegislativeLayer;
import org.hemicycle.testing.RecordingsFolder;

/**
 * How often suggested topics are right: by the English that the platform's chain makes of titles in five languages. Writes
 * {@code docs/topic-quality.md}, and the scores into the model's card.
 */
public final class TopicQuality {
    private static final Path REPORT = Path.of("docs/topic-quality.md");
    private static final List<String> LANGUAGES = List.of("en", "es", "pt", "fr", "it");

    private final Engine engine;
    private final LegislativeLayer layer;
    private final VectorsOfTitles vectors;
    private final TopicModel model;
    private final List<String> rows = new ArrayList<>();

    private TopicQuality(Engine engine, VectorsOfTitles vectors) throws IOException {
        this.engine = engine;
        this.layer = LegislativeLayer.read();
        this.vectors = vectors;
        this.model = TopicModel.read();
    }

    /** What was measured on titles of a language that were set aside: how many, and how many per cent were right where it spoke. */
    public record Measured(String language, int rows, double rightWhereItSpeaks) {}

    /** Measures and writes. */
    public static List<Measured> measure(Engine engine) throws IOException, InterruptedException {
        try (var vectors = VectorsOfTitles.open()) {
            return new TopicQuality(engine, vectors).measure();
        }
    }

    private List<Measured> measure() throws IOException, InterruptedException {
        var coded = coded();
        coded.ifPresent(scores -> add("held out: bills of the US Congress", "en", scores.score()));
        var measured = new TreeMap<String, TopicCard.Score>();
        for (var set :
                List.of(ParallelTitles.setAside(), ParallelTitles.development(), ParallelTitles.sevenLanguages())) {
            for (var language : LANGUAGES) {
                var scores = scores(set, language);
                if (scores.score().rows() > 0) {
                    add(set.name(), language, scores.score());
                }
                if (set.name().equals("set aside")) {
                    measured.put(language, scores.score());
                }
            }
        }
        write(coded);
        TopicFiles.write(TopicFiles.measured(model.card(), measured));
        return measured.entrySet().stream()
                .map(one -> new Measured(
                        one.getKey(), one.getValue().rows(), one.getValue().rightWhereItSpeaks()))
                .toList();
    }

    private void add(String set, String language, TopicCard.Score score) {
        rows.add(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.1f | %.1f | **%.1f** |",
                set,
                language,
                score.rows(),
                score.right(),
                score.speaks(),
                score.rightWhereItSpeaks()));
    }

    private Optional<TopicScores> coded() throws IOException {
        var recordings = RecordingsFolder.find("no coded titles");
        var folder = recordings == null ? null : recordings.resolveSibling("language");
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        var scores = new TopicScores(model);
        for (var title : CodedTitle.ofCongress(folder)) {
            if (title.isHeldOut()) {
                scores.add(title.topic(), vectors.of(title.text()));
            }
        }
        return Optional.of(scores);
    }

    private TopicScores scores(ParallelTitles set, String language) throws IOException, InterruptedException {
        var scores = new TopicScores(model);
        for (var row : set.rows()) {
            var topic = Topic.of(row.topic());
            if (topic.isPresent() && row.in(language) != null && !row.step()) {
                var english = english(row, language);
                if (english.isPresent()) {
                    scores.add(topic.get(), vectors.of(english.get()));
                } else {
                    scores.addUnread(topic.get());
                }
            }
        }
        return scores;
    }

    private Optional<String> english(ParallelTitles.Row row, String language) throws InterruptedException {
        if (language.equals("en")) {
            return Optional.ofNullable(row.in("en"));
        }
        try {
            return Optional.of(layer.render(row.passage(language), new Direction(language, "en"), engine)
                    .text());
        } catch (EngineTrouble trouble) {
            return Optional.empty();
        }
    }

    private void write(Optional<TopicScores> coded) throws IOException {
        var card = model.card();
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                """
                # How good suggested topics are

                Written by `./hemicycle bench topics` on %s; do not edit. Model %s on vectors %s, trained on %s.

                Where no source says what a bill is about, a machine suggests one of the 21 topics by the English of its title: the
                title itself, or what the platform's translation makes of it. It says nothing where it is not at least %.0f %% sure.
                “right” is the share of all titles whose topic it takes for the likeliest is that which people gave, “speaks” the
                share for which it suggests one, and “right where it speaks” is what readers get. Titles of bills only; sentences
                of procedure are left out.

                | titles | language | rows | right, %% | speaks, %% | right where it speaks, %% |
                |---|---|---|---|---|---|
                """,
                LocalDate.now(ZoneOffset.UTC),
                card.version(),
                card.vectors(),
                card.trainedOn(),
                100 * card.floor()));
        rows.forEach(row -> text.append(row).append('\n'));
        text.append(LIMITS);
        coded.map(TopicScores::byTopic).ifPresent(scores -> byTopic(text, scores));
        Files.writeString(REPORT, text.toString());
    }

    private static final String LIMITS = """

            “Set aside” are titles of bills written for this project in several legal traditions that nobody who wrote a rule or trained
            the model has read; “development” are those on which the confidence was calibrated. They were written to be hard:
            many treat of two fields, and people too would code some of them otherwise.

            The model has learnt mostly from one Congress of one country. Bills of that kind are judged best, those on matters that
            Congress does not deal with worst; and many titles there are alike, so that the first row looks better than other
            parliaments may expect.
            """;

    private static void byTopic(StringBuilder text, Map<Topic, TopicCard.Score> scores) {
        text.append("""

                By topic, on the bills of Congress that were held out:

                | topic | rows | right, % | speaks, % | right where it speaks, % |
                |---|---|---|---|---|
                """);
        scores.forEach((topic, score) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f |%n",
                topic,
                score.rows(),
                score.right(),
                score.speaks(),
                score.rightWhereItSpeaks())));
    }
}
