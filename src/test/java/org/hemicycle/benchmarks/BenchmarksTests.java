package org.hemicycle.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Every benchmark can be found by its name. */
class BenchmarksTests {
    private static final Path HERE = Path.of("src/test/java/org/hemicycle/benchmarks");

    @Test
    void everyBenchmarkIsDeclaredOnceUnderItsOwnName() throws IOException {
        var found = StreamSupport.stream(ServiceLoader.load(Benchmark.class).spliterator(), false)
                .toList();

        assertThat(found).extracting(Benchmark::name).doesNotHaveDuplicates();
        try (var files = Files.list(HERE)) {
            var written = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\w+Benchmark\\.java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
            assertThat(found.stream().map(one -> one.getClass().getNestHost().getSimpleName()))
                    .containsOnly(written.toArray(String[]::new))
                    .containsAll(written);
        }
    }
}
