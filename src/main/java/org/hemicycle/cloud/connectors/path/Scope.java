package org.hemicycle.cloud.connectors.path;

import java.util.Map;
import org.hemicycle.cloud.connectors.tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * Where a path starts: a record, or an item of one of its lists.
 *
 * @param outer the record or item around; null for a record
 * @param top the whole answer
 * @param variables of the request that the answer is to
 * @param key where records are the values of a map, the key of this one
 * @param at where it stands in the answer, as a pointer such as {@code /dados/3}
 */
public record Scope(
        Node node,
        @Nullable Scope outer,
        Node top,
        Map<String, String> variables,
        @Nullable String key,
        String at,
        Effort effort) {

    /** The scope of a whole answer. */
    public static Scope ofAnswer(Node top, Map<String, String> variables) {
        return new Scope(top, null, top, variables, null, "", new Effort());
    }

    /** A record of this answer, with an effort of its own. */
    Scope record(Node record, @Nullable String name, String place) {
        return new Scope(record, null, top, variables, name, place, new Effort());
    }

    /** An item of a list of this record. */
    Scope item(Node item, @Nullable String name, String place) {
        return new Scope(item, this, top, variables, name == null ? key : name, place, effort);
    }
}
