package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.connectors.SourceRequest;

/**
 * Records a second that a declaration makes of a dump of lines on one thread, against {@code jq} making the same objects of
 * the same file by a program of its own. Neither writes them.
 */
public final class MappingBenchmark implements Benchmark {
    private static final int USUAL = 20_000;
    private static final int PAIRS = 5;
    private static final double TARGET = 1.5;
    private static final Path DECLARED = Path.of("src/test/resources/benchmarks/connectors");

    @Override
    public String name() {
        return "mapping";
    }

    @Override
    public List<Result> run(int size) throws Exception {
        var count = size == 0 ? USUAL : size;
        var folder = Files.createTempDirectory("hemicycle-bench-");
        try {
            var dump = folder.resolve("bills.ndjson");
            GeneratedSource.Dump.of(new BillGenerator(1), count).write(dump);
            var connector = Connectors.under(DECLARED).byName("xx-generated");
            var rates = new ArrayList<double[]>();
            for (var pair = -2; pair < PAIRS; pair++) {
                var ours = count / declared(connector, dump, count);
                var floor = count / jq(dump, count);
                if (pair >= 0) {
                    rates.add(new double[] {ours, floor});
                }
            }
            return List.of(Result.ofRates("mapping: against jq", count, TARGET, rates, "records/s"));
        } finally {
            IndexBenchmark.delete(folder);
        }
    }

    private static double declared(Connector connector, Path dump, int count) throws IOException {
        var start = System.nanoTime();
        var asked = new SourceRequest(connector.name(), "bills", "GET", "file:bills", Map.of(), null, Map.of());
        var records = 0;
        try (var in = Files.newInputStream(dump)) {
            var parts = connector.parts(asked, in, Answer.of(new byte[0], "application/x-ndjson", null));
            while (parts.hasNext()) {
                records += connector.read(asked, parts.next()).records().size();
            }
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        if (records != count) {
            throw new IllegalStateException("%d records of %d bills".formatted(records, count));
        }
        return seconds;
    }

    private static double jq(Path dump, int count) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var process = new ProcessBuilder("jq", "-n", "-f", "src/test/resources/benchmarks/mapping.jq", dump.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0 || !said.equals(Integer.toString(count))) {
            throw new IllegalStateException("jq is needed, and says: " + said);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
