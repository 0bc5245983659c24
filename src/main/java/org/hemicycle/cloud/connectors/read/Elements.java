package org.hemicycle.cloud.connectors.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Where the elements of the outermost list of a JSON document stand, so that one that is broken can be passed over. */
final class Elements {
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private boolean within;
    private String list = "";
    private long start = -1;
    private int position;

    /** Enters a list; whether it is the outermost. */
    boolean enter(JsonParser parser) {
        if (within) {
            return false;
        }
        within = true;
        start = -1;
        list = parser.streamReadContext().pathAsPointer().toString();
        return true;
    }

    /** Begins an element of the outermost list. */
    void begin(JsonParser parser, int at) {
        start = parser.currentTokenLocation().getByteOffset();
        position = at;
    }

    /** Leaves the outermost list. */
    void leave() {
        within = false;
        start = -1;
    }

    /** The place of the element that was begun last. */
    String place() {
        return list + "/" + position;
    }

    /** The document with nothing in place of the element that was begun last; null where its end cannot be told. */
    byte @Nullable [] withoutLast(byte[] document) {
        var from = (int) start;
        var end = from < 0 || from >= document.length ? -1 : end(document, from);
        within = false;
        if (end < 0) {
            return null;
        }
        var mended = Arrays.copyOf(document, from + NULL.length + document.length - end);
        System.arraycopy(NULL, 0, mended, from, NULL.length);
        System.arraycopy(document, end, mended, from + NULL.length, document.length - end);
        return mended;
    }

    /** Behind the brace that closes the one at the start, if another element or the end of the list follows; else -1. */
    private static int end(byte[] document, int from) {
        if (document[from] != '{') {
            return -1;
        }
        var depth = 0;
        var inText = false;
        for (var i = from; i < document.length; i++) {
            switch (document[i]) {
                case '\\' -> i += inText ? 1 : 0;
                case '"' -> inText = !inText;
                case '{', '[' -> depth += inText ? 0 : 1;
                case '}', ']' -> depth -= inText ? 0 : 1;
                default -> {}
            }
            if (depth == 0) {
                return goesOn(document, i + 1) ? i + 1 : -1;
            }
        }
        return -1;
    }

    private static boolean goesOn(byte[] document, int from) {
        var next = from;
        while (next < document.length && document[next] <= ' ') {
            next++;
        }
        return next < document.length && (document[next] == ',' || document[next] == ']');
    }
}
