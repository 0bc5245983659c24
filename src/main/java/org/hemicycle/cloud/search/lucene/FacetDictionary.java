package org.hemicycle.cloud.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.SortedSetDocValues;

/** Numbers the values of one facet, from one, the same over all segments. */
final class FacetDictionary {
    private final Map<String, Integer> known = new HashMap<>();
    private volatile List<String> values = List.of("");

    /** The number of each ordinal of a segment. */
    synchronized int[] numbers(SortedSetDocValues segment) throws IOException {
        var all = new ArrayList<>(values);
        var numbers = new int[Math.toIntExact(segment.getValueCount())];
        for (var ordinal = 0; ordinal < numbers.length; ordinal++) {
            var value = segment.lookupOrd(ordinal).utf8ToString();
            numbers[ordinal] = known.computeIfAbsent(value, _ -> all.size());
            if (numbers[ordinal] == all.size()) {
                all.add(value);
            }
        }
        values = List.copyOf(all);
        return numbers;
    }

    /** The values met so far, each at its number. */
    List<String> values() {
        return values;
    }
}
