package org.hemicycle.cloud.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code connectors/}: its declaration is sound, and its samples give the expected records. With
 * {@code -Dexpected.write=true} the expected files are written for their authors to review.
 */
class ConnectorFoldersTests {
    private static final Path ALL = Path.of("connectors");
    private final Connectors connectors = Connectors.under();

    @TestFactory
    Stream<DynamicTest> declarationsAreSound() {
        return folders()
                .map(folder -> dynamicTest(
                        folder.getFileName().toString(),
                        () -> assertThat(connectors.check(folder)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> samplesGiveTheExpectedRecords() {
        return folders().map(folder -> dynamicTest(folder.getFileName().toString(), () -> samplesOf(folder)));
    }

    /** A parliament is connected by a file that can be read at one sitting; half of them may be longer. */
    @Test
    void halfOfTheDeclarationsStayUnderOneHundredAndTwentyLines() {
        var lengths = folders()
                .map(folder -> read(folder.resolve("connector.yaml")).lines().count())
                .sorted()
                .toList();

        assertThat(lengths.get(lengths.size() / 2))
                .as("lines of the median of %s", lengths)
                .isLessThan(120);
    }

    private void samplesOf(Path folder) {
        var preview = connectors.preview(folder);

        assertThat(preview.samples()).isNotEmpty();
        for (var sampled : preview.samples()) {
            var expected =
                    folder.resolve("expected").resolve(name(sampled.sample().file()));
            var actual = ReadingJson.of(sampled.reading());
            if (Boolean.getBoolean("expected.write")) {
                write(expected, actual);
            }
            assertThat(expected).as(sampled.sample().file()).exists();
            assertThat(actual).as(sampled.sample().file()).isEqualTo(read(expected));
        }
    }

    /** {@code samples/list/page=1.json} is expected in {@code expected/list-page=1.json}. */
    private static String name(String sample) {
        var parts = sample.split("/", -1);
        var name = parts[2];
        return parts[1] + "-" + name.substring(0, name.lastIndexOf('.')) + ".json";
    }

    private static Stream<Path> folders() {
        try (var found = Files.walk(ALL, 3)) {
            return found
                    .filter(file -> file.endsWith("connector.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
