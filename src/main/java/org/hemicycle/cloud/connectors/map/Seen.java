package org.hemicycle.cloud.connectors.map;

import java.util.HashMap;
import java.util.Map;
import org.hemicycle.cloud.connectors.Shape;
import org.hemicycle.cloud.connectors.tree.Fields;
import org.hemicycle.cloud.connectors.tree.Items;
import org.hemicycle.cloud.connectors.tree.Markup;
import org.hemicycle.cloud.connectors.tree.Node;
import org.hemicycle.cloud.connectors.tree.Nothing;
import org.hemicycle.cloud.connectors.tree.Text;

/** Notes what records look like while they are read. */
final class Seen {
    /** More fields than any sound source has; names beyond are data that stand as names. */
    private static final int MANY = 300;

    private static final int TEXT = 0;
    private static final int LIST = 1;
    private static final int GROUP = 2;
    private static final int EMPTY = -1;

    private final boolean oneOrMany;
    private final Map<String, int[]> fields = new HashMap<>();
    private int records;

    /** @param oneOrMany whether a list of one is written like the one thing, as in XML */
    Seen(boolean oneOrMany) {
        this.oneOrMany = oneOrMany;
    }

    void record(Node node) {
        records++;
        if (node instanceof Fields record) {
            for (int i = 0; i < record.size(); i++) {
                note(record.name(i), kind(record.value(i)));
            }
        }
    }

    private void note(String name, int kind) {
        if (kind == EMPTY) {
            return;
        }
        var counts = fields.get(name);
        if (counts == null) {
            if (fields.size() >= MANY) {
                return;
            }
            counts = new int[3];
            fields.put(name, counts);
        }
        counts[kind]++;
    }

    private int kind(Node node) {
        return switch (node) {
            case Text text -> text.value().isBlank() ? EMPTY : TEXT;
            case Fields group -> group.size() == 0 ? EMPTY : GROUP;
            case Items list -> list.size() == 0 ? EMPTY : oneOrMany ? kind(list.get(0)) : LIST;
            case Markup markup -> TEXT;
            case Nothing nothing -> EMPTY;
        };
    }

    Shape shape() {
        var kinds = new HashMap<String, Shape.Kinds>();
        fields.forEach((name, counts) -> kinds.put(name, new Shape.Kinds(counts[TEXT], counts[LIST], counts[GROUP])));
        return new Shape(records, kinds);
    }
}
