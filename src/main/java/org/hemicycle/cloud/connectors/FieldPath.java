package org.hemicycle.cloud.connectors;

import org.jspecify.annotations.Nullable;

/**
 * A value that stands in the records of an answer.
 *
 * @param path as a declaration writes it: from the record, or from the item where it stands in a list
 * @param list the path of the list it stands in; null where it stands in none
 * @param example one value, shortened; empty for a list
 */
public record FieldPath(String path, @Nullable String list, String example) {}
