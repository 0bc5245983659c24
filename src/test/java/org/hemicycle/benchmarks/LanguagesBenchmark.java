package org.hemicycle.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.cloud.languages.LanguageQuality;

/** How often the language of a title that was set aside is recognised, and what it costs to look at a title. */
public final class LanguagesBenchmark implements Benchmark {
    private static final double AIM = 99;
    private static final double MICROSECONDS = 100;

    @Override
    public String name() {
        return "languages";
    }

    @Override
    public List<Result> run(int size) throws Exception {
        var measured = LanguageQuality.measure();
        var results = new ArrayList<Result>();
        results.add(new Result(
                "languages: titles that were set aside",
                measured.titles(),
                measured.right() / AIM,
                1,
                true,
                measured.right(),
                AIM,
                "% right"));
        if (measured.recorded() > 0) {
            results.add(Result.ofLimit(
                    "languages: a recorded title", measured.recorded(), measured.microseconds(), MICROSECONDS, "µs"));
        }
        return results;
    }
}
