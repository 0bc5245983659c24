package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Apertium as it is used from a shell: its own command reads a file of titles, through a second one where two pairs are needed. */
final class ApertiumCommand {
    private static final Map<String, String> MODES =
            Map.of("en-es", "eng-spa", "es-en", "spa-eng", "es-pt", "es-pt_BR");

    private ApertiumCommand() {}

    /**
     * Seconds it takes, several commands at work at the same time on parts of the titles.
     *
     * @param route the languages in their order, such as {@code pt-es-fr}
     */
    static double seconds(List<String> titles, String route, int atTheSameTime)
            throws IOException, InterruptedException {
        var files = new ArrayList<Path>();
        for (var part = 0; part < atTheSameTime; part++) {
            var some = titles.subList(titles.size() * part / atTheSameTime, titles.size() * (part + 1) / atTheSameTime);
            files.add(Files.writeString(Files.createTempFile("titles", ".txt"), String.join("\n", some) + "\n"));
        }
        var start = System.nanoTime();
        var processes = new ArrayList<Process>();
        for (var file : files) {
            processes.addAll(ProcessBuilder.startPipeline(commands(route, file)));
        }
        for (var process : processes) {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Apertium's own command is needed, with the languages " + route);
            }
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        for (var file : files) {
            Files.delete(file);
        }
        return seconds;
    }

    private static List<ProcessBuilder> commands(String route, Path file) {
        var languages = route.split("-");
        var commands = new ArrayList<ProcessBuilder>();
        for (var i = 1; i < languages.length; i++) {
            var pair = languages[i - 1] + "-" + languages[i];
            commands.add(new ProcessBuilder("apertium", "-u", MODES.getOrDefault(pair, pair))
                    .redirectError(ProcessBuilder.Redirect.INHERIT));
        }
        commands.getFirst().redirectInput(file.toFile());
        commands.getLast().redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return commands;
    }
}
