package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hemicycle.cloud.search.lucene.Generation;
import org.hemicycle.cloud.search.lucene.Generations;
import org.hemicycle.cloud.search.lucene.LuceneIndex;
import org.hemicycle.cloud.search.lucene.Renderings;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.changes.ChangeCursor;
import org.hemicycle.ground.platform.search.SearchQuery;

/**
 * Mixed questions with five facets from two clients, against bare Lucene on the same index in the same process: how many
 * a second, and how long the slowest hundredth takes.
 */
public final class SearchBenchmark implements Benchmark {
    private static final int USUAL = 200_000;
    /** Rounds that do not count: until then the compiler of the JVM takes a good part of both processors. */
    private static final int WARMING_UP = 10;

    private static final int ROUNDS = 5;
    private static final int QUESTIONS = 600;
    private static final int CHUNK = 2000;
    private static final double TARGET = 0.5;
    private static final double LONGEST_MILLISECONDS = 100;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Result> run(int size) throws Exception {
        var count = size == 0 ? USUAL : size;
        var bills = new BillGenerator(1);
        var data = Files.createTempDirectory("hemicycle-bench-");
        try {
            var generation = build(bills, count, data.resolve("index"));
            return measure(bills, count, data, generation);
        } finally {
            IndexBenchmark.delete(data);
        }
    }

    private static List<Result> measure(BillGenerator bills, int count, Path data, Path generation) throws Exception {
        var results = new ArrayList<Result>();
        var index = LuceneIndex.ofBareWords(new Generations(data.resolve("index")));
        try (var bare = new BareSearch(generation)) {
            results.addAll(compare("search: in process", bills, count, asking -> index.search(query(asking)), bare));
        } finally {
            index.close();
        }
        try (var server = ServedBills.start(data);
                var bare = new BareSearch(generation)) {
            results.addAll(compare("search: over HTTP", bills, count, server::ask, bare));
        }
        return results;
    }

    private static List<Result> compare(
            String name, BillGenerator bills, int count, TwoClients.Asked asked, BareSearch bare) throws Exception {
        var pairs = new ArrayList<double[]>();
        var slowest = new double[ROUNDS];
        for (var round = -WARMING_UP; round < ROUNDS; round++) {
            var askings = Askings.of(bills, count, QUESTIONS, 100L + round);
            var own = TwoClients.ask(askings, asked);
            var floor = TwoClients.ask(askings, bare::ask);
            if (round >= 0) {
                pairs.add(new double[] {own.perSecond(), floor.perSecond()});
                slowest[round] = own.milliseconds(0.99);
            }
        }
        return List.of(
                Result.ofRates(name, count, TARGET, pairs, "queries/s"),
                Result.ofLimit(name + ", 99 % within", count, Result.median(slowest), LONGEST_MILLISECONDS, "ms"));
    }

    private static SearchQuery query(Asking asking) {
        var query = SearchQuery.everything("bill", Set.of(Audience.PUBLIC))
                .words(asking.typed())
                .facets("country", "chamber", "stage", "outcome", "year");
        return asking.country() == null ? query : query.filter("country", List.of(asking.country()));
    }

    private static Path build(BillGenerator bills, int count, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var generation = new Generations(folder).begin()) {
            for (var from = 0; from < count; from += CHUNK) {
                add(bills, generation, from, Math.min(count, from + CHUNK));
            }
            generation.commit(ChangeCursor.START, true);
            return generation.folder();
        }
    }

    private static void add(BillGenerator bills, Generation generation, int from, int to) throws IOException {
        generation.add(
                IntStream.range(from, to)
                        .parallel()
                        .mapToObj(number -> GeneratedContent.content(bills.bill(number)))
                        .toList(),
                Renderings.NONE);
    }
}
