package org.hemicycle.cloud.translation.engine.apertium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands in a {@code .mode} file: one line of shell, read without a shell. {@code $1} becomes {@code -n}, which leaves out
 * the marks on unknown words, {@code $2} nothing, and each program gets {@code -z}, so that it answers at each NUL.
 */
final class ModeFile {
    /** Those that answer at a NUL. A mode with any other is not offered, because it would hang. */
    private static final Set<String> PROGRAMS = Set.of(
            "lt-proc",
            "lrx-proc",
            "lsx-proc",
            "cg-proc",
            "rtx-proc",
            "hfst-proc",
            "apertium-tagger",
            "apertium-pretransfer",
            "apertium-posttransfer",
            "apertium-anaphora",
            "apertium-transfer",
            "apertium-interchunk",
            "apertium-postchunk");

    private static final Pattern WORD = Pattern.compile("[ \\t]*(?:'([^']*)'|\"([^\"$`\\\\]*)\"|([\\w$./:=+,@%-]+))");

    private ModeFile() {}

    /** The steps of a mode; empty where it holds more than programs that we know, joined by pipes. */
    static Optional<List<Step>> read(String text) {
        var steps = new ArrayList<Step>();
        for (var part : text.strip().split("\\|", -1)) {
            var step = step(part.strip());
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
        }
        return Optional.of(List.copyOf(steps));
    }

    private static Optional<Step> step(String part) {
        var words = new ArrayList<String>();
        var word = WORD.matcher(part);
        var end = 0;
        while (end < part.length() && word.find(end) && word.start() == end) {
            words.add(value(word.group(1), word.group(2), word.group(3)));
            end = word.end();
        }
        if (end < part.length() || words.isEmpty() || !PROGRAMS.contains(words.getFirst())) {
            return Optional.empty();
        }
        return Optional.of(new Step(words.getFirst(), arguments(words.subList(1, words.size()))));
    }

    private static String value(String... alternatives) {
        for (var alternative : alternatives) {
            if (alternative != null) {
                return alternative;
            }
        }
        return "";
    }

    private static List<String> arguments(List<String> words) {
        var arguments = new ArrayList<String>();
        arguments.add("-z");
        for (var word : words) {
            switch (word) {
                case "$1" -> arguments.add("-n");
                case "$2" -> {
                    // Asked for marks of another kind; we want none.
                }
                default -> arguments.add(word);
            }
        }
        return arguments;
    }
}
