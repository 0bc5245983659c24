package org.hemicycle.cloud.conformance;

import java.util.Locale;

/** What is looked at, in the order of a report. */
public enum Point {
    FINDABLE,
    REACHABLE,
    FORMAT,
    STRUCTURED,
    STABLE,
    IDENTIFIERS,
    DATES,
    STAGES,
    LANGUAGES,
    LICENCE,
    FRESHNESS,
    HISTORY,
    BULK,
    DOCUMENTATION,
    ROBOTS,
    ENCODING,
    SIZE;

    /** As the rule and addresses write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The point of that name. */
    public static Point of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
