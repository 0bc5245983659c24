package org.hemicycle.cloud.connectors.read;

import java.util.List;

/** How a table of text is laid out. An empty header means that the first row is the header. */
public record CsvShape(char separator, char quote, List<String> header, int skip) {
    public static final CsvShape USUAL = new CsvShape(',', '"', List.of(), 0);
}
