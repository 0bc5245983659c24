package org.hemicycle.cloud.conformance.gather;

import java.util.Locale;

/** What bytes really are, whatever they are called. */
public enum Form {
    JSON,
    NDJSON,
    XML,
    CSV,
    YAML,
    HTML,
    PDF,
    OFFICE,
    ZIP,
    GZIP,
    IMAGE,
    TEXT,
    EMPTY,
    UNKNOWN;

    /** As the rule writes it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether programs find records in it. */
    public boolean structured() {
        return ordinal() <= YAML.ordinal();
    }
}
