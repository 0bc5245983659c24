package org.hemicycle.benchmarks;

import java.nio.file.Files;
import java.util.List;
import org.hemicycle.cloud.topics.TopicQuality;
import org.hemicycle.cloud.translation.engine.apertium.ApertiumExamples;

/** How often a suggested topic is that which people gave, on titles that were set aside, by the language of the original. */
public final class TopicsBenchmark implements Benchmark {
    private static final double AIM = 75;

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public List<Result> run(int size) throws Exception {
        var folder = Files.createTempDirectory("hemicycle-bench-");
        try (var engine = ApertiumExamples.found(folder)) {
            return TopicQuality.measure(engine).stream()
                    .map(one -> new Result(
                            "topics: titles in " + one.language(),
                            one.rows(),
                            one.rightWhereItSpeaks() / AIM,
                            1,
                            true,
                            one.rightWhereItSpeaks(),
                            AIM,
                            "% right"))
                    .toList();
        } finally {
            IndexBenchmark.delete(folder);
        }
    }
}
