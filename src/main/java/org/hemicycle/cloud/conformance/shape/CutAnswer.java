package org.hemicycle.cloud.conformance.shape;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;

/** Makes an answer that was not read to its end readable up to its last whole record. */
final class CutAnswer {
    private static final int OUTER = 3;

    private CutAnswer() {}

    /** JSON closed after the last record that is whole; the same bytes where none is. */
    static byte[] json(byte[] bytes) {
        var open = new ArrayDeque<Character>();
        var end = 0;
        var closing = "";
        var quoted = false;
        for (var i = 0; i < bytes.length; i++) {
            var c = (char) bytes[i];
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                open.push(c == '{' ? '}' : ']');
            } else if ((c == '}' || c == ']') && !open.isEmpty()) {
                open.pop();
                if (c == '}' && !open.isEmpty() && open.size() <= OUTER && open.peek() == ']') {
                    end = i + 1;
                    closing = text(open);
                }
            }
        }
        return end == 0 ? bytes : closed(bytes, end, closing);
    }

    /** XML closed after the last element near the root that is whole; the same bytes where none is. */
    static byte[] xml(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var open = new ArrayDeque<String>();
        var end = 0;
        var closing = "";
        for (var at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            var skipped = special(text, at);
            if (skipped != at) {
                at = skipped;
                continue;
            }
            var close = text.indexOf('>', at);
            if (close < 0) {
                break;
            }
            if (text.charAt(at + 1) == '/') {
                if (!open.isEmpty()) {
                    open.pop();
                }
                if (!open.isEmpty() && open.size() <= OUTER) {
                    end = close + 1;
                    closing = "</" + String.join("></", open) + ">";
                }
            } else if (text.charAt(close - 1) != '/') {
                open.push(text.substring(at + 1, close).split("\\s", 2)[0]);
            }
        }
        return end == 0 ? bytes : closed(bytes, end, closing);
    }

    /** The end of a comment, of raw text or of an instruction that begins here; the same place where none does. */
    private static int special(String text, int at) {
        var ends = text.startsWith("<!--", at)
                ? "-->"
                : text.startsWith("<![CDATA[", at)
                        ? "]]>"
                        : text.startsWith("<?", at) ? "?>" : text.startsWith("<!", at) ? ">" : "";
        if (ends.isEmpty()) {
            return at;
        }
        var end = text.indexOf(ends, at);
        return end < 0 ? text.length() : end;
    }

    private static byte[] closed(byte[] bytes, int end, String closing) {
        var more = closing.getBytes(StandardCharsets.ISO_8859_1);
        var whole = Arrays.copyOf(bytes, end + more.length);
        System.arraycopy(more, 0, whole, end, more.length);
        return whole;
    }

    private static String text(ArrayDeque<Character> open) {
        var text = new StringBuilder();
        open.forEach(text::append);
        return text.toString();
    }
}
