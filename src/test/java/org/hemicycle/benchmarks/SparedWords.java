package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.legislation.Bill;
import org.hemicycle.cloud.legislation.ExportBills;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.TurningEngine;
import org.hemicycle.cloud.translation.layer.LegislativeLayer;
import org.hemicycle.cloud.translation.layer.Passage;
import org.hemicycle.ground.shared.Language;

/**
 * The share of the words of the titles of all recorded bills that no engine has to say when they are read in the other languages:
 * where the parliament itself gives the title in the language, where the same title was brought into it before, and the words that
 * the layer says itself. What the memory would add from official titles of other bills is not counted.
 */
final class SparedWords {
    private static final Set<String> LANGUAGES = Set.of("en", "fr", "es", "pt", "it");
    private static final ExportBills.Filter ALL =
            new ExportBills.Filter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false);

    private final LegislativeLayer layer = LegislativeLayer.read();
    private final Set<Known> known = new HashSet<>();
    private long words;
    private long official;
    private long repeated;
    private long said;
    private int titles;

    private SparedWords() {}

    private record Known(String text, Direction direction, String system) {}

    /** Harvests all recordings into a folder of its own and reads every title. */
    static SparedWords ofRecordings(Path recordings) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("hemicycle-bench-");
        try (var platform = AllSourcesBenchmark.start(folder)) {
            var connectors = platform.getBean(Connectors.class);
            for (var connector : connectors.all()) {
                if (isRecorded(connector, connectors, recordings)) {
                    platform.getBean(Harvests.class)
                            .run(RunRequest.recorded(connector.name(), recordings, false, "benchmark"), records -> {});
                }
            }
            var spared = new SparedWords();
            platform.getBean(ExportBills.class).each(ALL, (bill, fragments) -> spared.count(bill));
            return spared;
        } finally {
            IndexBenchmark.delete(folder);
        }
    }

    private static boolean isRecorded(Connector connector, Connectors connectors, Path from) {
        var recordings = connectors.recordings(connector, from);
        return connector.streams().stream()
                .flatMap(recordings::requests)
                .anyMatch(request -> recordings.find(request).isPresent());
    }

    private void count(Bill bill) {
        bill.mainTitle().ifPresent(title -> {
            var from = Language.primaryOf(title.language());
            if (LANGUAGES.contains(from)) {
                LANGUAGES.stream()
                        .filter(to -> !to.equals(from))
                        .forEach(to -> count(bill, title, new Direction(from, to)));
            }
        });
    }

    private void count(Bill bill, Title title, Direction direction) {
        var system = layer.systemOf(bill.country().toUpperCase(Locale.ROOT));
        var passage = new Passage(title.text(), direction.from(), system, null, Passage.Kind.TITLE);
        try {
            var made = layer.render(passage, direction, TurningEngine.echo());
            titles++;
            words += made.words();
            if (isOfficial(bill, title, direction.to())) {
                official += made.words();
            } else if (!known.add(new Known(title.text(), direction, system))) {
                repeated += made.words();
            } else {
                said += made.spared();
            }
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static boolean isOfficial(Bill bill, Title title, String language) {
        return bill.titles().stream()
                .anyMatch(other -> other.type() == title.type()
                        && Language.primaryOf(other.language()).equals(language));
    }

    /** How many times a title was to be brought into another language. */
    int titles() {
        return titles;
    }

    /** In per cent of all words. */
    double share() {
        return 100.0 * (official + repeated + said) / words;
    }

    @Override
    public String toString() {
        return "%d words of %d titles: %.1f %% official, %.1f %% of titles that came before, %.1f %% said by the layer"
                .formatted(words, titles, 100.0 * official / words, 100.0 * repeated / words, 100.0 * said / words);
    }
}
