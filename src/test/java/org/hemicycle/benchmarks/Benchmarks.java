package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.hemicycle.cloud.topics.TopicTraining;
import tools.jackson.databind.json.JsonMapper;

/** Runs benchmarks by name, keeps their results, and ends with 1 where one is below its target. */
public final class Benchmarks {
    private static final Path RESULTS = Path.of("benchmarks", "results");

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var known = new LinkedHashMap<String, Benchmark>();
        ServiceLoader.load(Benchmark.class).forEach(benchmark -> known.put(benchmark.name(), benchmark));
        var chosen = arguments.length == 0 ? null : known.get(arguments[0]);
        if (arguments.length > 0 && arguments[0].equals("bills")) {
            BillGenerator.main(List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("topic-model")) {
            TopicTraining.main(List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
            return;
        }
        if (chosen == null) {
            System.err.println(
                    "Usage: ./hemicycle bench NAME [SIZE], bench bills COUNT FILE to write generated bills, or bench topic-model FOLDER to train the classifier of topics; NAME is one of "
                            + String.join(", ", known.keySet()) + ".");
            System.exit(2);
            return;
        }
        var results = chosen.run(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0);
        results.forEach(System.out::println);
        keep(chosen.name(), results);
        System.exit(results.stream().allMatch(Result::isMet) ? 0 : 1);
    }

    private static void keep(String name, List<Result> results) throws IOException {
        var rows = new ArrayList<Map<String, Object>>();
        for (var result : results) {
            var row = new LinkedHashMap<String, Object>();
            row.put("name", result.name());
            row.put("size", result.size());
            row.put("ratio", round(result.ratio()));
            row.put("target", result.target());
            row.put("met", result.isMet());
            row.put("own", round(result.own()));
            row.put("floor", round(result.floor()));
            row.put("unit", result.unit());
            rows.add(row);
        }
        var kept = new LinkedHashMap<String, Object>();
        kept.put("benchmark", name);
        kept.put("at", Instant.now().toString());
        kept.put("processors", Runtime.getRuntime().availableProcessors());
        kept.put("java", Runtime.version().toString());
        kept.put("results", rows);
        var json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(kept);
        Files.writeString(Files.createDirectories(RESULTS).resolve(name + ".json"), json + "\n");
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
