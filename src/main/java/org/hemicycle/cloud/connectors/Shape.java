package org.hemicycle.cloud.connectors;

import java.util.Map;

/**
 * What the records of an answer look like before anything is made of them.
 *
 * @param records how many there are, wanted or not
 * @param fields of the fields that stand directly in a record, in how many records each stands and as what; of very many
 *     only the first are noted
 */
public record Shape(int records, Map<String, Kinds> fields) {
    public static final Shape NONE = new Shape(0, Map.of());

    public Shape {
        fields = Map.copyOf(fields);
    }

    /** In how many records a field is a text (or number or truth value), a list, or a group of fields; empty ones do not count. */
    public record Kinds(int texts, int lists, int groups) {
        /** In how many records it stands at all. */
        public int all() {
            return texts + lists + groups;
        }

        /** Both together. */
        public Kinds plus(Kinds other) {
            return new Kinds(texts + other.texts, lists + other.lists, groups + other.groups);
        }
    }
}
