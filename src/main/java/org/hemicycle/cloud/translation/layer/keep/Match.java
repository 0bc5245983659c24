package org.hemicycle.cloud.translation.layer.keep;

import com.google.re2j.Matcher;

/** What a pattern found in a text; offsets are those of the whole text. */
final class Match {
    private final Matcher found;
    private final int offset;

    /** @param offset where what was matched begins in the whole text */
    Match(Matcher found, int offset) {
        this.found = found;
        this.offset = offset;
    }

    /** All that was found. */
    String text() {
        return found.group(1);
    }

    int start() {
        return offset + found.start(1);
    }

    int end() {
        return offset + found.end(1);
    }

    /** The text of a named group, empty where there is none. */
    String group(String name) {
        if (!found.pattern().namedGroups().containsKey(name)) {
            return "";
        }
        var text = found.group(name);
        return text == null ? "" : text;
    }

    /** Where a named group that is there begins. */
    int start(String name) {
        return offset + found.start(name);
    }

    /** Where a named group that is there ends. */
    int end(String name) {
        return offset + found.end(name);
    }
}
