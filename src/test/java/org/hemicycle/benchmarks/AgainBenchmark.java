package org.hemicycle.benchmarks;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hemicycle.cloud.harvest.Outcome;

/**
 * What it costs to ask a source again in pages: one that has nothing new answers conditional requests, against its first
 * harvest; one in which a bill in a hundred changed has exactly those bills written.
 */
public final class AgainBenchmark implements Benchmark {
    private static final int USUAL = 20_000;
    private static final int PAIRS = 3;
    private static final double UNCHANGED = 0.02;
    /** How often it is asked again before that counts: asking is over so soon that the compiler would be measured. */
    private static final int TO_WARM = 60;

    private static final int COUNTED = 9;

    @Override
    public String name() {
        return "re-harvest";
    }

    @Override
    public List<Result> run(int size) throws Exception {
        var count = size == 0 ? USUAL : size;
        var folder = Files.createTempDirectory("hemicycle-bench-");
        try (var served = ServedForms.of(count);
                var sources = FormSources.start(folder, served)) {
            var tables = new HarvestedTables(sources.database(), folder);
            var times = new ArrayList<double[]>();
            for (var pair = -1; pair < PAIRS; pair++) {
                tables.empty();
                var first = seconds(sources);
                var transaction = tables.transaction();
                var again = median(sources, pair < 0 ? TO_WARM : COUNTED);
                check(tables.writtenSince(transaction).isEmpty(), "an unchanged source had rows written");
                if (pair >= 0) {
                    times.add(new double[] {again, first});
                }
            }
            var changed = count / ServedForms.PAGE;
            served.changeOneInAHundred();
            var run = sources.harvest("rest");
            check(
                    run.outcome() == Outcome.DONE
                            && run.taken().changed() == changed
                            && run.taken().newRecords() == 0,
                    "one bill in a hundred changed, and the harvest says " + run.taken());
            return List.of(Result.ofTimes("re-harvest: nothing new", count, UNCHANGED, times));
        } finally {
            IndexBenchmark.delete(folder);
        }
    }

    private static double median(FormSources sources, int times) throws InterruptedException {
        var all = new double[times];
        for (var i = 0; i < times; i++) {
            all[i] = seconds(sources);
        }
        Arrays.sort(all);
        return all[times / 2];
    }

    private static double seconds(FormSources sources) throws InterruptedException {
        var start = System.nanoTime();
        sources.harvest("rest");
        return (System.nanoTime() - start) / 1e9;
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalStateException(otherwise);
        }
    }
}
