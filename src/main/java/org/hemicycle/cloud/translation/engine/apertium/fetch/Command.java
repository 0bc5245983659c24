package org.hemicycle.cloud.translation.engine.apertium.fetch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a program of the system, and ends it with all that it started when time is over or the platform stops. */
final class Command {
    private static final int LONGEST_TALE = 300;

    private final Path folder;
    private final Map<String, String> environment;

    /**
     * @param folder for what programs say
     * @param environment added to that of the platform
     */
    Command(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
    }

    /** What the program says. */
    String run(Duration patience, List<String> words) throws IOException, InterruptedException, CannotFetch {
        return run(patience, words, () -> {});
    }

    /** What the program says; every second something else is done. */
    String run(Duration patience, List<String> words, Runnable everySecond)
            throws IOException, InterruptedException, CannotFetch {
        var said = Files.createTempFile(folder, "said-", ".txt");
        var told = Files.createTempFile(folder, "told-", ".txt");
        var process = start(words, said, told);
        try {
            waitFor(process, patience, words, everySecond);
            if (process.exitValue() != 0) {
                throw new CannotFetch(words.getFirst() + " failed: " + shortened(Files.readString(told)));
            }
            return Files.readString(said, StandardCharsets.UTF_8);
        } finally {
            Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList()
                    .forEach(ProcessHandle::destroyForcibly);
            Files.deleteIfExists(said);
            Files.deleteIfExists(told);
        }
    }

    private Process start(List<String> words, Path said, Path told) throws IOException {
        var builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(said.toFile())
                .redirectError(told.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private static void waitFor(Process process, Duration patience, List<String> words, Runnable everySecond)
            throws InterruptedException, CannotFetch {
        var left = patience.toSeconds();
        while (!process.waitFor(1, TimeUnit.SECONDS)) {
            everySecond.run();
            if (left-- <= 0) {
                throw new CannotFetch(words.getFirst() + " took longer than " + patience.toMinutes() + " minutes");
            }
        }
    }

    private static String shortened(String tale) {
        var line = tale.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TALE ? line : line.substring(0, LONGEST_TALE) + "…";
    }
}
