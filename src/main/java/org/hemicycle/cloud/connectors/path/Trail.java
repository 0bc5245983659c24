package org.hemicycle.cloud.connectors.path;

import org.jspecify.annotations.Nullable;

/** The way from a scope to a node, written out only where somebody asks where it stands. */
record Trail(@Nullable Trail before, String part) {
    static final Trail START = new Trail(null, "");

    Trail then(String name) {
        return new Trail(this, name);
    }

    /** The last name on the way that is no position in a list. */
    @Nullable
    String name() {
        return part.isEmpty() ? null : part;
    }

    String pointer(String start) {
        var text = new StringBuilder(start);
        append(text);
        return text.toString();
    }

    private void append(StringBuilder text) {
        if (before != null) {
            before.append(text);
            text.append('/');
            for (int i = 0; i < part.length(); i++) {
                char c = part.charAt(i);
                if (c == '~') {
                    text.append("~0");
                } else if (c == '/') {
                    text.append("~1");
                } else {
                    text.append(c);
                }
            }
        }
    }
}
