package org.hemicycle.benchmarks;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.hemicycle.cloud.harvest.Outcome;

/**
 * Bills a second from a dump into PostgreSQL, against parsing each line and copying the very rows that a harvest leaves into
 * empty tables with the same indexes; and the time of a second harvest that finds nothing new, against the first.
 */
public final class HarvestBenchmark implements Benchmark {
    private static final int USUAL = 20_000;
    private static final int PAIRS = 3;
    private static final double TARGET = 0.35;
    private static final double AGAIN = 0.15;

    @Override
    public String name() {
        return "harvest";
    }

    @Override
    public List<Result> run(int size) throws Exception {
        var count = size == 0 ? USUAL : size;
        var folder = Files.createTempDirectory("hemicycle-bench-");
        try (var source = GeneratedSource.start(folder, GeneratedSource.Dump.of(new BillGenerator(1), count))) {
            var tables = new HarvestedTables(source.database(), folder);
            return measure(source, tables, count);
        } finally {
            IndexBenchmark.delete(folder);
        }
    }

    private static List<Result> measure(GeneratedSource source, HarvestedTables tables, int count) throws Exception {
        var rates = new ArrayList<double[]>();
        var again = new ArrayList<double[]>();
        for (var pair = -1; pair < PAIRS; pair++) {
            tables.empty();
            var first = seconds(() -> check(source.harvest().taken().newRecords() == count));
            if (pair < 0) {
                tables.keepRows();
            }
            var second = again(source, tables, count);
            var floor = seconds(() -> tables.parseAndCopy(() -> PlainParsers.lines(source.dump())));
            if (pair >= 0) {
                rates.add(new double[] {count / first, count / floor});
                again.add(new double[] {second, first});
            }
        }
        return List.of(
                Result.ofRates("harvest: a dump, first", count, TARGET, rates, "bills/s"),
                Result.ofTimes("harvest: the same again", count, AGAIN, again));
    }

    /** Harvests what is known already; refuses a harvest that writes more than its own run. */
    private static double again(GeneratedSource source, HarvestedTables tables, int count) throws Exception {
        var before = tables.transaction();
        var rows = tables.rows();
        var seconds = seconds(() -> {
            var run = source.harvest();
            check(run.outcome() == Outcome.UNCHANGED && run.taken().records() == count);
        });
        if (tables.rows() != rows + 1 || !tables.writtenSince(before).isEmpty()) {
            throw new IllegalStateException("nothing was new, but rows were written: %d, then %d; %s"
                    .formatted(rows, tables.rows(), tables.writtenSince(before)));
        }
        return seconds;
    }

    private static void check(boolean right) {
        if (!right) {
            throw new IllegalStateException("the harvest did not do what is measured");
        }
    }

    private static double seconds(Work work) throws Exception {
        var start = System.nanoTime();
        work.carryOut();
        return (System.nanoTime() - start) / 1e9;
    }

    private interface Work {
        void carryOut() throws Exception;
    }
}
