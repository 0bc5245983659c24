package org.hemicycle.testing;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * The platform in a process of its own, as {@code ./hemicycle} runs it, with no setting of whoever runs the tests and without
 * fetching engines.
 */
public final class PlatformProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;

    private PlatformProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts a command on a data folder. */
    public static PlatformProcess start(Path data, String... words) throws IOException {
        return with(Map.of()).start(data, words);
    }

    /** Processes with these variables in their environment. */
    public static Starter with(Map<String, String> environment) {
        return new Starter(List.of(), environment);
    }

    /** Processes that another program starts, such as {@code setpriv}. */
    public static Starter through(List<String> prefix) {
        return new Starter(prefix, Map.of());
    }

    /** Waits until the platform says that it is ready. */
    public PlatformProcess ready() throws Exception {
        await(() -> output().contains("Hemicycle is ready at"));
        return this;
    }

    /** The address of a page, once the platform is ready. */
    public URI page(String path) throws IOException {
        return URI.create(output().replaceFirst("(?s).*ready at (\\S+).*", "$1") + path);
    }

    /** What a page answers, once the platform is ready. */
    public String read(String path) throws IOException {
        try (var answer = page(path).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Waits for something while the process lives. What cannot be looked at yet is looked at again. */
    public void await(Callable<Boolean> condition) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (endsWithin(Duration.ofMillis(20))) {
                throw new AssertionError("ended with " + process.exitValue() + ": " + output());
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain: " + output());
            }
        }
    }

    /** Whether the process ends in that time. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits for the end and gives the exit code. */
    public int exit() throws IOException, InterruptedException {
        if (!endsWithin(PATIENCE)) {
            throw new AssertionError("does not end: " + output());
        }
        return process.exitValue();
    }

    /** What it has printed so far. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    /** Asks it to stop, as Ctrl-C does; a test that runs in the background would pass on that it ignores Ctrl-C itself. */
    public void interrupt() throws IOException, InterruptedException {
        process.destroy();
        exit();
    }

    /** Ends it as {@code kill -9} does. */
    public void killAtOnce() throws IOException, InterruptedException {
        process.destroyForcibly();
        exit();
    }

    @Override
    public void close() throws Exception {
        Files.deleteIfExists(output);
        if (process.isAlive()) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    /** How processes are started. */
    public record Starter(List<String> prefix, Map<String, String> environment) {

        /** The same with one more variable. */
        public Starter and(String name, String value) {
            var more = new LinkedHashMap<>(environment);
            more.put(name, value);
            return new Starter(prefix, more);
        }

        /** Starts a command on a data folder. */
        public PlatformProcess start(Path data, String... words) throws IOException {
            var output = Files.createTempFile("hemicycle-", ".txt");
            var builder = new ProcessBuilder(command(data, words))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("HEMICYCLE"));
            builder.environment().put("HEMICYCLE_ENGINES", "false");
            builder.environment().putAll(environment);
            return new PlatformProcess(builder.start(), output);
        }

        private List<String> command(Path data, String... words) {
            var command = new ArrayList<>(prefix);
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    classPath(),
                    "org.hemicycle.Hemicycle"));
            command.addAll(List.of(words));
            command.addAll(List.of("--data", data.toString()));
            return command;
        }

        /** Without the empty entry at the end, which would stand for the folder of the sources. */
        private static String classPath() {
            return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                    .replaceFirst(File.pathSeparator + "+$", "");
        }
    }
}
