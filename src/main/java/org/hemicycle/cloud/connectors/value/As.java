package org.hemicycle.cloud.connectors.value;

/** What a value is to be. */
public enum As {
    TEXT("a text"),
    HTML("a text"),
    DATE("a date"),
    INSTANT("a date with time"),
    INTEGER("a whole number"),
    BOOLEAN("a truth value"),
    URL("an http or https address");

    private final String expected;

    As(String expected) {
        this.expected = expected;
    }

    String expected() {
        return expected;
    }
}
