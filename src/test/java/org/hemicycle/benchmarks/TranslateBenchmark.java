package org.hemicycle.benchmarks;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final int PAGE = 20;
    /** Workers of the platform, and commands beside each other. */
    private static final int WORKERS = 2;

    private static final double MACHINE = 0.7;
    private static final double KEPT = 1;
    private static final double SPARED = 30;
    private static final List<Direction> DIRECTIONS = Stream.of(
                    "en-fr", "en-es", "en-pt", "fr-en", "fr-es", "fr-pt", "es-en", "es-fr", "es-pt", "pt-en", "pt-fr",
                    "pt-es")
            .map(Direction::of)
            .toList();

    private int last = 10_000_000;

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
                        "--hemicycle.translation.workers=" + WORKERS,
                        "--hemicycle.translation.neural.enabled=false")) {
            results.add(machine(platform, count));
            results.add(kept(platform));
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

    /** What was spent on so many words, in seconds. */
    private record Spent(int words, double ours, double command) {
        private static final Spent NOTHING = new Spent(0, 0, 0);

        private Spent and(Spent other) {
            return new Spent(words + other.words, ours + other.ours, command + other.command);
        }

        private double[] rates() {
            return new double[] {words / ours, words / command};
        }
    }

    /** All directions, as many titles of each: what the platform has to do does not come from one pair of languages. */
    private Result machine(ConfigurableApplicationContext platform, int count) throws Exception {
        var each = count / DIRECTIONS.size();
        for (var round = 0; round < WARM_UP; round++) {
            machined(platform, each / WARM_UP_PART);
        }
        var rounds = new ArrayList<double[]>();
        var byDirection = new LinkedHashMap<Direction, Spent>();
        for (var round = 0; round < PAIRS; round++) {
            var spent = machined(platform, each);
            rounds.add(spent.values().stream().reduce(Spent.NOTHING, Spent::and).rates());
            spent.forEach((direction, one) -> byDirection.merge(direction, one, Spent::and));
        }
        byDirection.forEach((direction, one) -> System.out.printf(
                "%s: %.0f words/s, the command %.0f: %.2f%n",
                direction, one.rates()[0], one.rates()[1], one.command() / one.ours()));
        return Result.ofRates("translate: all directions, nothing kept", count, MACHINE, rounds, "words/s");
    }

    private Map<Direction, Spent> machined(ConfigurableApplicationContext platform, int count) throws Exception {
        var spent = new LinkedHashMap<Direction, Spent>();
        for (var direction : DIRECTIONS) {
            spent.put(direction, machined(platform, direction, titles(direction.from(), count)));
        }
        return spent;
    }

    private static Spent machined(ConfigurableApplicationContext platform, Direction direction, List<String> titles)
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
        return new Spent(words(titles), ours, ApertiumCommand.seconds(titles, route, WORKERS));
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

    private Result kept(ConfigurableApplicationContext platform) throws Exception {
        var direction = new Direction("es", "pt");
        var texts = titles(direction.from(), KEPT_TITLES);
        ours(platform, texts, direction);
        var titles = originals(texts, direction.from());
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
        return Result.ofRates("translate: titles that are kept", KEPT_TITLES, KEPT, pairs, "titles/s");
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

    /** Titles that end in a number which no other has, so that none is known from before. */
    private List<String> titles(String language, int count) throws IOException {
        var rows = new ArrayList<>(ParallelTitles.setAside().rows());
        rows.addAll(ParallelTitles.development().rows());
        return IntStream.range(0, count)
                .mapToObj(i -> rows.get(i % rows.size()).in(language) + " (" + last++ + ")")
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
