package org.hemicycle.cloud.connectors.path;

/** A path or condition that cannot be read, and what was expected where. */
public class BadPath extends RuntimeException {
    BadPath(String source, int position, String expected) {
        super("cannot read “%s”: %s at character %d".formatted(source, expected, position + 1));
    }
}
