package org.hemicycle.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One generated question, the same for every side.
 *
 * @param words all must be found
 * @param country a filter, null for none
 */
record Asking(List<String> words, @Nullable String country) {
    String typed() {
        return String.join(" ", words);
    }
}
