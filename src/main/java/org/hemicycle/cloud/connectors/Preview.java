package org.hemicycle.cloud.connectors;

import java.util.List;

/** What a declaration makes of its samples, or what is wrong with it. */
public record Preview(List<Problem> problems, List<Sampled> samples) {
    public Preview {
        problems = List.copyOf(problems);
        samples = List.copyOf(samples);
    }

    /** A sample and its reading. */
    public record Sampled(Sample sample, Reading reading) {}
}
