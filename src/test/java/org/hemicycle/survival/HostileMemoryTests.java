package org.hemicycle.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Whatever a source sends, the process that reads it stays below 1 GiB: all cases of sick sources are carried out once more, with
 * the portal that sends them, in a process whose heap is small.
 */
@Tag("long")
class HostileMemoryTests {
    private static final int HEAP_MEBIBYTES = 640;
    private static final long GIBIBYTE_IN_KIB = 1L << 20;
    private static final int CASES = 60;

    /** Within the build folder, because the cases look for one in the folder they are started in. */
    private final Path folder = Path.of("target", "hostile").toAbsolutePath();

    @Test
    void everyHostileCaseIsSurvivedBelowAGibibyte() throws Exception {
        FileSystemUtils.deleteRecursively(folder);
        var report = Files.createDirectories(folder).resolve("report");

        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEBIBYTES + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileCases.class.getName(),
                        report.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        try {
            assertThat(process.waitFor(30, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroy();
        }

        assertThat(report).as("see " + folder.resolve("output")).exists();
        var lines = Files.readString(report);
        assertThat(process.exitValue()).as(lines).isZero();
        assertThat(number(lines, 0)).as("cases").isGreaterThan(CASES);
        assertThat(number(lines, 1)).as("KiB resident").isLessThan(GIBIBYTE_IN_KIB);
        System.out.println(
                "Hostile cases: " + number(lines, 0) + ", at most " + number(lines, 1) / 1024 + " MiB resident");
    }

    private static long number(String report, int line) {
        return Long.parseLong(report.lines().skip(line).findFirst().orElseThrow());
    }
}
