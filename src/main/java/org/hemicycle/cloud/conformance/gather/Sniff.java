package org.hemicycle.cloud.conformance.gather;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells the form of bytes by the bytes; their name only settles what looks like plain text. */
public final class Sniff {
    private static final int HEAD = 64 * 1024;
    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final Pattern HTML =
            Pattern.compile("(?is)^(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*");
    private static final Pattern YAML = Pattern.compile("(?m)^[A-Za-z_][\\w -]*:( .*)?$");

    private Sniff() {}

    /** The form of bytes that lie under a name. */
    public static Form form(byte[] bytes, String name) {
        if (bytes.length == 0) {
            return Form.EMPTY;
        }
        if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) {
            return Form.PDF;
        }
        if (starts(bytes, 0x50, 0x4B, 0x03, 0x04)) {
            return name.toLowerCase(Locale.ROOT).matches(".*\\.(docx|xlsx|pptx|odt|ods|odp)$") ? Form.OFFICE : Form.ZIP;
        }
        if (starts(bytes, 0x1F, 0x8B)) {
            return Form.GZIP;
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Form.OFFICE;
        }
        if (starts(bytes, 0x89, 0x50, 0x4E, 0x47)
                || starts(bytes, 0xFF, 0xD8, 0xFF)
                || starts(bytes, 0x47, 0x49, 0x46)) {
            return Form.IMAGE;
        }
        return text(head(bytes), name);
    }

    /** The character that parts the cells of a table, or 0 where the text is none. */
    public static char separator(String text) {
        var lines = rows(text);
        if (lines.size() < 2) {
            return 0;
        }
        var best = (char) 0;
        var most = 0;
        for (var separator : SEPARATORS) {
            var first = count(lines.getFirst(), separator);
            var alike = lines.stream()
                    .filter(line -> count(line, separator) == first)
                    .count();
            if (first > most && alike * 4 >= lines.size() * 3L) {
                best = separator;
                most = first;
            }
        }
        return best;
    }

    /** The beginning as text, without a byte order mark. */
    public static String head(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, Math.min(bytes.length - 2, HEAD), StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, Math.min(bytes.length - 2, HEAD), StandardCharsets.UTF_16BE);
        }
        var from = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return new String(bytes, from, Math.min(bytes.length - from, HEAD), StandardCharsets.UTF_8);
    }

    private static Form text(String head, String name) {
        var text = head.stripLeading();
        if (text.isEmpty()) {
            return Form.EMPTY;
        }
        var ending = ending(name);
        if (text.startsWith("<")) {
            return HTML.matcher(text.substring(0, Math.min(text.length(), 4000)))
                            .matches()
                    ? Form.HTML
                    : Form.XML;
        }
        if (text.startsWith("{")) {
            return linesOfObjects(text, ending) ? Form.NDJSON : Form.JSON;
        }
        if (text.startsWith("[") && text.substring(1).stripLeading().matches("(?s)[\\[{\"\\]0-9tfn-].*")) {
            return Form.JSON;
        }
        if (ending.matches("md|txt|adoc|rst")) {
            return Form.TEXT;
        }
        if (separator(text) != 0) {
            return Form.CSV;
        }
        if (ending.matches("ya?ml")
                || (ending.isEmpty()
                        && text.startsWith("---")
                        && YAML.matcher(text).find())) {
            return Form.YAML;
        }
        return text.chars().limit(2000).anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                ? Form.UNKNOWN
                : Form.TEXT;
    }

    private static boolean linesOfObjects(String text, String ending) {
        var lines = text.lines().filter(line -> !line.isBlank()).limit(3).toList();
        var first = lines.getFirst().strip();
        var whole = first.endsWith("}") && first.length() > 2;
        return (whole && lines.size() > 1 && lines.get(1).startsWith("{")) || (whole && ending.matches("ndjson|jsonl"));
    }

    /** The ending of a file's name, without the dot. */
    public static String ending(String name) {
        var path = name.replaceFirst("[?#].*", "");
        var last = path.substring(path.lastIndexOf('/') + 1);
        var dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The first rows of a table: a line break between quotation marks belongs to its cell. */
    private static List<String> rows(String text) {
        var rows = new java.util.ArrayList<String>();
        var row = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length() && rows.size() < 8; i++) {
            var c = text.charAt(i);
            quoted = (c == '"') != quoted;
            if (c == '\n' && !quoted) {
                if (!row.toString().isBlank()) {
                    rows.add(row.toString());
                }
                row.setLength(0);
            } else {
                row.append(c);
            }
        }
        if (rows.size() < 2 && !row.toString().isBlank()) {
            rows.add(row.toString());
        }
        return rows;
    }

    private static int count(String line, char separator) {
        var count = 0;
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            quoted = (line.charAt(i) == '"') != quoted;
            count += line.charAt(i) == separator && !quoted ? 1 : 0;
        }
        return count;
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (var i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
