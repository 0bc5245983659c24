package org.hemicycle.ground.platform.database;

/** What the server's programs complain about, in a sentence for the person who started the platform. */
final class Trouble {
    private Trouble() {}

    static String sentence(String output) {
        if (output.contains("No space left on device")) {
            return "The disk is full: make room in the data folder and start again.";
        }
        if (output.contains("Permission denied")) {
            return "PostgreSQL may not read or write its files: give the data folder to the user who starts Hemicycle.";
        }
        return "The embedded PostgreSQL did not start or stop: " + lastLine(output) + ".";
    }

    private static String lastLine(String output) {
        var lines = output.lines()
                .map(String::strip)
                .filter(line -> line.contains("FATAL") || line.contains("error") || line.contains("could not"))
                .toList();
        return lines.isEmpty() ? output.strip() : lines.getLast();
    }
}
