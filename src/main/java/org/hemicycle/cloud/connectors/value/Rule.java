package org.hemicycle.cloud.connectors.value;

import java.util.Map;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a mapping: what the words must be, what they mean, and why.
 *
 * @param yields by name: {@code stage}, {@code outcome}, {@code kind}, {@code initiator}, {@code position},
 *     {@code topic} or {@code value}
 * @param ignore whether the words mean nothing in the common model
 */
public record Rule(
        Map<String, WordTest> when, Map<String, String> yields, boolean ignore, Certainty certainty, String reason) {

    boolean holds(Map<String, @Nullable String> given) {
        for (var test : when.entrySet()) {
            if (!test.getValue().holds(given.get(test.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** What the rule says of that name; null where it says nothing. */
    public @Nullable String yield(String name) {
        return yields.get(name);
    }
}
