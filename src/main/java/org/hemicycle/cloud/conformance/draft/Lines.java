package org.hemicycle.cloud.conformance.draft;

/** The lines of a file that is drafted; what is a guess is marked to be confirmed. */
final class Lines {
    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line).append('\n');
    }

    /** A line that is a guess, with what it rests on. */
    void confirm(String line, String because) {
        line(line + "   # confirm: " + inLine(because));
    }

    static String inLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** A text as YAML takes it literally. */
    static String quoted(String text) {
        return text.matches("[A-Za-z_][A-Za-z0-9_/.-]*") && !text.matches("(?i)true|false|yes|no|null|on|off|y|n")
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
