package org.hemicycle.benchmarks;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hemicycle.Hemicycle;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.ParallelTitles;
import org.hemicycle.cloud.translation.TurningEngine;
import org.hemicycle.cloud.translation.layer.LegislativeLayer;
import org.hemicycle.cloud.translation.store.WishStore;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.hemicycle.ground.platform.translations.Translations;
import org.hemicycle.testing.RecordingsFolder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Words a second through the platform's port with nothing kept, over all directions among English, French, Spanish and
 * Portuguese, asked for by several readers at the same time, against Apertium's own command on the same titles by as many
 * processes as the platform has workers, our own models aside; then titles that are kept, page by page, against a look-up of
 * each by its bare key; then the share of the words of titles that never reaches an engine.
 */
public final class TranslateBenchmark implements Benchmark {
    private static final int USUAL = 12_000;
    private static final int PAIRS = 3;
    private static final int KEPT_TITLES = 1_500;
    /** Rounds until the code is compiled, which takes a core some minutes; each has a part of the titles. */
    private static final int WARM_UP = 4;

    private static final int WARM_UP_PART = 4;

    private static final int READERS = 4;
    /** So that no two rounds have a number in common. */
    private static final int LONGEST_ROUND = 10_000;

    private static final int PAGE = 20;
    /** As many as the platform has workers. */
    private static final int AT_THE_SAME_TIME = 2;

    private static final double MACHINE = 0.7;
    private static final double KEPT = 1;
    private static final double SPARED = 30;
    private static final List<Direction> DIRECTIONS = Stream.of(
                    "en-fr", "en-es", "en-pt", "fr-en", "fr-es", "fr-pt", "es-en", "es-fr", "es-pt", "pt-en", "pt-fr",
                    "pt-es")
            .map(Direction::of)
            .toList();

    @Override
    public String name() {
        return "translate";
    }

    @Override
    public List<Result> run(int size) throws Exception {
        var count = size == 0 ? USUAL : size;
        var data = Files.createTempDirectory("hemicycle-bench-");
        var results = new ArrayList<Result>();
        try (var platform = new SpringApplicationBuilder(Hemicycle.class)
                .run(
                        "--hemicycle.data=" + data,
                        "--server.port=0",
                        "--logging.level.root=error",
                        "--hemicycle.translation.neural.enabled=false")) {
            results.add(machine(platform, count));
            results.add(kept(platform, KEPT_TITLES));
        } finally {
            IndexBenchmark.delete(data);
        }
        results.add(spared());
        var recordings = RecordingsFolder.find("the words of recorded titles are not counted");
        if (recordings != null) {
            var recorded = SparedWords.ofRecordings(recordings.toAbsolutePath().normalize());
            System.out.println(recorded);
            results.add(share("translate: words no engine sees, recorded", recorded.titles(), recorded.share()));
        }
        return results;
    }

    /** All directions, as many titles of each: what the platform has to do does not come from one pair of languages. */
    private static Result machine(ConfigurableApplicationContext platform, int count) throws Exception {
        var rounds = new ArrayList<double[]>();
        var spent = new TreeMap<String, double[]>();
        for (var round = -WARM_UP; round < PAIRS; round++) {
            var some = count / DIRECTIONS.size() / (round < 0 ? WARM_UP_PART : 1);
            var total = new double[3];
            for (var direction : DIRECTIONS) {
                var one = machine(platform, direction, titles(direction, some, round));
                add(total, one);
                if (round >= 0) {
                    add(spent.computeIfAbsent(direction.toString(), way -> new double[3]), one);
                }
            }
            if (round >= 0) {
                rounds.add(new double[] {total[0] / total[1], total[0] / total[2]});
            }
        }
        spent.forEach((way, one) -> System.out.printf(
                "%s: %.0f words/s, the command %.0f: %.2f%n", way, one[0] / one[1], one[0] / one[2], one[2] / one[1]));
        return Result.ofRates("translate: all directions, nothing kept", count, MACHINE, rounds, "words/s");
    }

    private static void add(double[] total, double[] one) {
        for (var i = 0; i < total.length; i++) {
            total[i] += one[i];
        }
    }

    /** Words, our seconds, and those of Apertium's own command. */
    private static double[] machine(ConfigurableApplicationContext platform, Direction direction, List<String> titles)
            throws Exception {
        var ours = ours(platform, titles, direction);
        var route = platform
                .getBean(Translations.class)
                .known(originals(titles, direction.from()), direction.to())
                .values()
                .stream()
                .map(TranslatedText::route)
                .max(Comparator.comparing(String::length))
                .orElseThrow();
        return new double[] {words(titles), ours, ApertiumCommand.seconds(titles, route, AT_THE_SAME_TIME)};
    }

    private static double ours(ConfigurableApplicationContext platform, List<String> titles, Direction direction)
            throws InterruptedException {
        var translations = platform.getBean(Translations.class);
        var wishes = platform.getBean(WishStore.class);
        var pages = new ConcurrentLinkedQueue<>(pages(originals(titles, direction.from())));
        var start = System.nanoTime();
        var readers = new ArrayList<Thread>();
        for (int reader = 0; reader < READERS; reader++) {
            readers.add(Thread.ofPlatform().start(() -> {
                for (var page = pages.poll(); page != null; page = pages.poll()) {
                    translations.of(page, direction.to());
                }
            }));
        }
        for (var reader : readers) {
            reader.join();
        }
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofMinutes(10))
                .until(() -> wishes.waiting() == 0);
        return (System.nanoTime() - start) / 1e9;
    }

    private static Result kept(ConfigurableApplicationContext platform, int count) throws Exception {
        var direction = new Direction("es", "pt");
        var titles = originals(titles(direction, count, 0), "es");
        ours(platform, titles(direction, count, 0), direction);
        var translations = platform.getBean(Translations.class);
        var pairs = new ArrayList<double[]>();
        try (var connection = platform.getBean(DataSource.class).getConnection()) {
            var numbers = numbers(connection, titles.size());
            for (var pair = -3; pair < PAIRS; pair++) {
                var start = System.nanoTime();
                var found = 0;
                for (var page : pages(titles)) {
                    found += translations.known(page, direction.to()).size();
                }
                var ours = found / ((System.nanoTime() - start) / 1e9);
                var floor = lookUps(connection, numbers, direction.to());
                if (found < titles.size() * 0.95) {
                    throw new IllegalStateException("only %d of %d titles are kept".formatted(found, titles.size()));
                }
                if (pair >= 0) {
                    pairs.add(new double[] {ours, floor});
                }
            }
        }
        return Result.ofRates("translate: titles that are kept", count, KEPT, pairs, "titles/s");
    }

    private static List<Long> numbers(Connection connection, int count) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var query = connection.prepareStatement(
                        "select text_id from translation.rendering where language = 'pt' limit " + count);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    /** Titles a second, each by its key alone. */
    private static double lookUps(Connection connection, List<Long> numbers, String language) throws SQLException {
        var start = System.nanoTime();
        var found = 0;
        try (var query = connection.prepareStatement(
                "select content from translation.rendering where text_id = ? and language = ? and not by_person")) {
            for (var number : numbers) {
                query.setLong(1, number);
                query.setString(2, language);
                try (var rows = query.executeQuery()) {
                    found += rows.next() ? 1 : 0;
                }
            }
        }
        return found / ((System.nanoTime() - start) / 1e9);
    }

    /** The share of words that the layer says itself, over all titles in several languages there are here. */
    private static Result spared() throws Exception {
        var layer = LegislativeLayer.read();
        long words = 0;
        long spared = 0;
        var titles = 0;
        for (var set : List.of(ParallelTitles.setAside(), ParallelTitles.development(), ParallelTitles.allCanadian())) {
            for (var row : set.rows()) {
                for (var direction : DIRECTIONS) {
                    if (row.in(direction.from()) != null) {
                        var made = layer.render(row.passage(direction.from()), direction, TurningEngine.echo());
                        words += made.words();
                        spared += made.spared();
                        titles++;
                    }
                }
            }
        }
        var share = 100.0 * spared / words;
        return share("translate: words that the layer says itself", titles, share);
    }

    private static Result share(String name, int titles, double share) {
        return new Result(name, titles, share / SPARED, 1, true, share, SPARED, "% of words");
    }

    /** Titles that differ by a number, so that none is known from before or from another direction. */
    private static List<String> titles(Direction direction, int count, int round) throws IOException {
        var rows = new ArrayList<>(ParallelTitles.setAside().rows());
        rows.addAll(ParallelTitles.development().rows());
        var first = 10_000_000 + (round * DIRECTIONS.size() + DIRECTIONS.indexOf(direction)) * LONGEST_ROUND;
        return IntStream.range(0, count)
                .mapToObj(i -> rows.get(i % rows.size()).in(direction.from()) + " (" + (first + i) + ")")
                .toList();
    }

    private static List<OriginalText> originals(List<String> titles, String language) {
        return titles.stream()
                .map(title -> new OriginalText(title, language, OriginalText.Kind.TITLE, null, null, Audience.PUBLIC))
                .toList();
    }

    private static List<List<OriginalText>> pages(List<OriginalText> titles) {
        var pages = new ArrayList<List<OriginalText>>();
        for (int from = 0; from < titles.size(); from += PAGE) {
            pages.add(titles.subList(from, Math.min(from + PAGE, titles.size())));
        }
        return pages;
    }

    private static int words(List<String> titles) {
        return titles.stream().mapToInt(title -> title.split(" ").length).sum();
    }
}
