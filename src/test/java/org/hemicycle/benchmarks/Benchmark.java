package org.hemicycle.benchmarks;

import java.util.List;

/** A measurement against a floor or peer of the same run. */
public interface Benchmark {

    /** What {@code ./hemicycle bench} calls it. */
    String name();

    /** Measures at this size, 0 for the usual one. */
    List<Result> run(int size) throws Exception;
}
