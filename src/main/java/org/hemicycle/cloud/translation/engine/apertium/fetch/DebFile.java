package org.hemicycle.cloud.translation.engine.apertium.fetch;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A package as apt would download it.
 *
 * @param address where it comes from
 * @param name of the file
 * @param size in bytes
 * @param sha256 in small hexadecimal letters
 */
record DebFile(String address, String name, long size, String sha256) {
    private static final Pattern LINE = Pattern.compile("'([^']+)' (\\S+) (\\d+) SHA256:([0-9a-f]{64})");

    /** Reads what apt prints with {@code --print-uris}; lines of another form are no packages. */
    static List<DebFile> read(String printed) {
        return printed.lines()
                .map(String::strip)
                .map(LINE::matcher)
                .filter(line -> line.matches() && !line.group(2).contains("/"))
                .map(line -> new DebFile(line.group(1), line.group(2), Long.parseLong(line.group(3)), line.group(4)))
                .toList();
    }

    static long size(List<DebFile> files) {
        return files.stream().mapToLong(DebFile::size).sum();
    }

    /** In megabytes with one decimal, for a person. */
    static String megabytes(long bytes) {
        return "%d.%d MB".formatted(bytes / 1_000_000, bytes % 1_000_000 / 100_000);
    }
}
