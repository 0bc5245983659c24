package org.hemicycle.cloud.legislation;

import java.util.List;
import java.util.Map;

/**
 * What changed in one field. Of a list only the items that went and those that came are given; an item is its parts by
 * name, a plain value is the one part {@code value}.
 */
public record FieldChange(String field, List<Map<String, String>> before, List<Map<String, String>> after) {
    public FieldChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
