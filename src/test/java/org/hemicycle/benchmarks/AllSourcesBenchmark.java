package org.hemicycle.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hemicycle.Hemicycle;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.connectors.RecordedAnswer;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.cloud.harvest.Outcome;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.testing.RecordingsFolder;
import org.jooq.DSLContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The time of {@code harvest --all --from} over the recordings of all sources, from the start of the platform on an empty folder
 * to the last source; and, once it runs, against parsing the same files and copying the very rows that the harvest leaves.
 */
public final class AllSourcesBenchmark implements Benchmark {
    private static final int PAIRS = 3;
    private static final double TARGET = 0.2;
    private static final int MOST_SECONDS = 300;

    @Override
    public String name() {
        return "harvest-all";
    }

    /** @param size how many sources, by name; 0 for all that are recorded */
    @Override
    public List<Result> run(int size) throws Exception {
        var recordings = RecordingsFolder.find("nothing is harvested");
        if (recordings == null) {
            throw new IllegalStateException("harvest-all needs recordings, see CONTRIBUTING.md");
        }
        var from = recordings.toAbsolutePath().normalize();
        var folder = Files.createTempDirectory("hemicycle-bench-");
        var start = System.nanoTime();
        try (var platform = start(folder)) {
            var sources = recorded(platform.getBean(Connectors.class), from, size == 0 ? Integer.MAX_VALUE : size);
            harvest(platform, sources, from);
            return measure(platform, folder, sources, from, (System.nanoTime() - start) / 1e9);
        } finally {
            IndexBenchmark.delete(folder);
        }
    }

    /** The platform without pages and jobs, on a folder of its own. */
    static ConfigurableApplicationContext start(Path folder) {
        return new SpringApplicationBuilder(Hemicycle.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--hemicycle.data=" + folder.resolve("data"),
                        "--spring.main.lazy-initialization=true",
                        "--spring.main.banner-mode=off",
                        "--db-scheduler.enabled=false",
                        "--logging.level.root=error");
    }

    private static List<Source> recorded(Connectors connectors, Path from, int most) {
        return connectors.all().stream()
                .map(connector -> Source.of(connector, connectors, from))
                .filter(source -> !source.files().isEmpty())
                .limit(most)
                .toList();
    }

    private static List<Result> measure(
            ConfigurableApplicationContext platform, Path folder, List<Source> sources, Path from, double cold)
            throws Exception {
        var tables = new HarvestedTables(platform.getBean(DSLContext.class), folder);
        var files = sources.stream().flatMap(source -> source.files().stream()).toList();
        var rates = new ArrayList<double[]>();
        tables.keepRows();
        for (var pair = 0; pair < PAIRS; pair++) {
            tables.empty();
            var ours = harvest(platform, sources, from);
            rates.add(new double[] {files.size() / ours, files.size() / floor(tables, files)});
        }
        return List.of(
                Result.ofLimit("harvest-all: from the start", sources.size(), cold, MOST_SECONDS, "s"),
                Result.ofRates("harvest-all: recorded files", files.size(), TARGET, rates, "files/s"));
    }

    /** One source after the other, as the command does it. */
    private static double harvest(ConfigurableApplicationContext platform, List<Source> sources, Path from)
            throws InterruptedException {
        var harvests = platform.getBean(Harvests.class);
        var start = System.nanoTime();
        for (var source : sources) {
            var run = harvests.run(RunRequest.recorded(source.name(), from, false, "benchmark"), records -> {});
            if (run.outcome() != Outcome.DONE) {
                throw new IllegalStateException("the harvest did not do what is measured: " + run);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double floor(HarvestedTables tables, List<Path> files) {
        var start = System.nanoTime();
        tables.parseAndCopy(() -> {
            for (var file : files) {
                PlainParsers.file(file);
            }
        });
        return (System.nanoTime() - start) / 1e9;
    }

    /** A source and the recorded files that answer its requests. */
    private record Source(String name, List<Path> files) {
        static Source of(Connector connector, Connectors connectors, Path from) {
            var recordings = connectors.recordings(connector, from);
            return new Source(
                    connector.name(),
                    connector.streams().stream()
                            .flatMap(recordings::requests)
                            .flatMap(request -> recordings.find(request).stream())
                            .map(RecordedAnswer::path)
                            .distinct()
                            .toList());
        }
    }
}
