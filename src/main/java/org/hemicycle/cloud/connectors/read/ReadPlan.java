package org.hemicycle.cloud.connectors.read;

import java.util.Set;
import org.hemicycle.cloud.connectors.path.Condition;
import org.hemicycle.cloud.connectors.path.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the answers of a stream are read.
 *
 * @param each where the records stand; null where the whole answer is one
 * @param require what must be there, else the answer is refused
 * @param columns where the names of columns stand, of rows that are lists of values
 * @param keys where records are the values of a map, the field that takes the key
 * @param zip which members of an archive are read
 * @param drop names of fields that are never read
 */
public record ReadPlan(
        Format format,
        @Nullable Path each,
        @Nullable Condition where,
        @Nullable String charset,
        CsvShape csv,
        Set<Repair> repair,
        @Nullable Path require,
        @Nullable Envelope status,
        @Nullable Path columns,
        @Nullable String keys,
        @Nullable String zip,
        Set<String> drop) {}
