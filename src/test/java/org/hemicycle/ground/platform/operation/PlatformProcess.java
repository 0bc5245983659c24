package org.hemicycle.ground.platform.operation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The platform in a process of its own, as {@code ./hemicycle} runs it. */
final class PlatformProcess implements AutoCloseable {
    private final Process process;
    private final Path output;

    private PlatformProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static PlatformProcess start(List<String> prefix, Path data, String... words) throws IOException {
        var output = Files.createTempFile("hemicycle-", ".txt");
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "org.hemicycle.Hemicycle"));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HEMICYCLE"));
        return new PlatformProcess(builder.start(), output);
    }

    /** Without the empty entry at the end, which would stand for the folder of the sources. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replaceFirst(File.pathSeparator + "+$", "");
    }

    /** Waits until the platform says that it is ready. */
    PlatformProcess ready() throws IOException, InterruptedException {
        while (!output().contains("Hemicycle is ready at")) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("ended with " + process.exitValue() + ": " + output());
            }
        }
        return this;
    }

    /** Waits for the end and gives the exit code. */
    int exit() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("does not end");
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** Asks it to stop, as Ctrl-C does; a test that runs in the background would pass on that it ignores Ctrl-C itself. */
    void interrupt() throws InterruptedException {
        process.destroy();
        exit();
    }

    void killAtOnce() throws InterruptedException {
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
}
