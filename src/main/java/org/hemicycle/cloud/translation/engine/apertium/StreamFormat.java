package org.hemicycle.cloud.translation.engine.apertium;

import java.io.IOException;

/**
 * The format in which Apertium's programs speak: signs with a meaning of their own stand behind a backslash, and what goes
 * through untouched stands in square brackets.
 */
final class StreamFormat {
    private static final String SPECIAL = "[]{}^$/\\@<>";
    private static final String ENDS = ".!?:;…";

    private StreamFormat() {}

    /**
     * A text as the first program reads it. Where it does not end itself, a full stop of ours tells that the sentence is over.
     *
     * @param mark that comes through all programs behind the text: without it the answer is not whole, or to something else
     */
    static String written(String text, long mark) {
        var written = new StringBuilder(text.length() + 16);
        var i = 0;
        while (i < text.length()) {
            var blank = blanksFrom(text, i);
            if (blank > i) {
                var blanks = text.substring(i, blank);
                written.append(blanks.equals(" ") ? " " : "[" + blanks + "]");
                i = blank;
            } else {
                append(written, text.charAt(i));
                i++;
            }
        }
        return written + (endsItself(text) ? "" : ".") + sign(mark);
    }

    /** The text in what the last program gave for it. */
    static String read(String answer, String asked, long mark) throws IOException {
        var end = answer.lastIndexOf(sign(mark));
        if (end < 0) {
            throw new IOException("its answer is not whole");
        }
        var stop = !endsItself(asked) && end > 0 && answer.charAt(end - 1) == '.' ? end - 1 : end;
        return plain(
                answer.substring(0, stop) + answer.substring(end + sign(mark).length()));
    }

    private static String plain(String rest) {
        var text = new StringBuilder(rest.length());
        for (var i = 0; i < rest.length(); i++) {
            var sign = rest.charAt(i);
            if (sign == '\\' && i + 1 < rest.length()) {
                i++;
                text.append(rest.charAt(i));
            } else if (sign != '[' && sign != ']') {
                text.append(sign);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder written, char sign) {
        if (sign == 0) {
            return;
        }
        if (SPECIAL.indexOf(sign) >= 0) {
            written.append('\\');
        }
        written.append(sign);
    }

    private static int blanksFrom(String text, int start) {
        var end = start;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private static boolean endsItself(String text) {
        var stripped = text.stripTrailing();
        return !stripped.isEmpty() && ENDS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    }

    private static String sign(long mark) {
        return "[" + mark + "]";
    }
}
