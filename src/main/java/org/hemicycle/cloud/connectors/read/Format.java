package org.hemicycle.cloud.connectors.read;

/** The formats that answers come in. */
public enum Format {
    JSON,
    NDJSON,
    XML,
    CSV,
    HTML,
    YAML;

    /** Whether large answers can be cut between lines. */
    public boolean hasLines() {
        return this == NDJSON || this == CSV;
    }
}
