package org.hemicycle.benchmarks;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Bills a second from a form in which parliaments give their data, against the same bills from one dump of lines. */
abstract class FormBenchmark implements Benchmark {
    private static final int USUAL = 20_000;
    private static final int PAIRS = 3;
    private static final double TARGET = 0.5;

    private final String form;
    private final String lines;

    /** @param lines the dump of lines that holds the same content */
    FormBenchmark(String form, String lines) {
        this.form = form;
        this.lines = lines;
    }

    @Override
    public String name() {
        return "harvest-" + form;
    }

    @Override
    public List<Result> run(int size) throws Exception {
        var count = size == 0 ? USUAL : size;
        var folder = Files.createTempDirectory("hemicycle-bench-");
        try (var served = ServedForms.of(count);
                var sources = FormSources.start(folder, served)) {
            var tables = new HarvestedTables(sources.database(), folder);
            var rates = new ArrayList<double[]>();
            for (var pair = -1; pair < PAIRS; pair++) {
                var ours = rate(sources, tables, form, count);
                var floor = rate(sources, tables, lines, count);
                if (pair >= 0) {
                    rates.add(new double[] {ours, floor});
                }
            }
            return List.of(Result.ofRates(name() + ": against lines", count, TARGET, rates, "bills/s"));
        } finally {
            IndexBenchmark.delete(folder);
        }
    }

    private static double rate(FormSources sources, HarvestedTables tables, String form, int count) throws Exception {
        tables.empty();
        var start = System.nanoTime();
        var run = sources.harvest(form);
        var seconds = (System.nanoTime() - start) / 1e9;
        if (run.taken().newRecords() != count) {
            throw new IllegalStateException("the harvest did not do what is measured: " + run);
        }
        return count / seconds;
    }

    /** Pages of JSON. */
    public static final class Rest extends FormBenchmark {
        public Rest() {
            super("rest", "lines");
        }
    }

    /** OData with next links. */
    public static final class Odata extends FormBenchmark {
        public Odata() {
            super("odata", "lines");
        }
    }

    /** One archive. */
    public static final class Zip extends FormBenchmark {
        public Zip() {
            super("zip", "lines");
        }
    }

    /** Rows of CSV. */
    public static final class Csv extends FormBenchmark {
        public Csv() {
            super("csv", "flat-lines");
        }
    }
}
