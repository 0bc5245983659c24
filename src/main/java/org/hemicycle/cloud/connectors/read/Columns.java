package org.hemicycle.cloud.connectors.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.connectors.path.Path;
import org.hemicycle.cloud.connectors.path.Scope;
import org.hemicycle.cloud.connectors.tree.Fields;
import org.hemicycle.cloud.connectors.tree.Items;
import org.hemicycle.cloud.connectors.tree.Node;
import org.hemicycle.cloud.connectors.tree.Nothing;
import org.hemicycle.cloud.connectors.tree.Text;

/** Gives the values of rows their names, where a source writes rows as lists and the names of their columns once. */
final class Columns {
    private final Set<String> drop;
    private final List<String> names = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private Columns(Path columns, Set<String> drop, Node top) {
        this.drop = drop;
        columns.nodes(Scope.ofAnswer(top, Map.of())).forEach(this::name);
    }

    /** The same answer with named rows. A row with more or fewer values than there are names is a fault. */
    static Parsed named(Parsed parsed, Path columns, Set<String> drop) {
        var named = new Columns(columns, drop, parsed.top());
        if (named.names.isEmpty()) {
            throw new Unreadable("no names of columns stand at “%s”".formatted(columns));
        }
        var top = named.of(parsed.top(), "");
        var faults = new ArrayList<>(parsed.faults());
        faults.addAll(named.faults);
        return new Parsed(top, faults, parsed.notes());
    }

    private void name(Node header) {
        if (header instanceof Items many) {
            for (int i = 0; i < many.size(); i++) {
                name(many.get(i));
            }
        } else {
            var text = Path.textOf(header);
            names.add(text == null ? "" : text.strip());
        }
    }

    private Node of(Node node, String at) {
        return switch (node) {
            case Items items -> list(items, at);
            case Fields fields -> {
                var same = new Fields();
                for (int i = 0; i < fields.size(); i++) {
                    same.add(fields.name(i), of(fields.value(i), at + "/" + fields.name(i)));
                }
                yield same;
            }
            default -> node;
        };
    }

    private Items list(Items items, String at) {
        var list = new Items();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var place = at + "/" + i;
            if (item instanceof Items row && isRow(row)) {
                list.add(isHeader(row) ? Nothing.NOTHING : row(row, place));
            } else {
                list.add(of(item, place));
            }
        }
        return list;
    }

    private static boolean isRow(Items items) {
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof Text || items.get(i) instanceof Nothing)) {
                return false;
            }
        }
        return items.size() > 0;
    }

    /** Whether these are the names themselves, where they stand in the first of the rows. */
    private boolean isHeader(Items row) {
        for (int i = 0; i < row.size(); i++) {
            var text = Path.textOf(row.get(i));
            if (i >= names.size() || !names.get(i).equals(text == null ? "" : text.strip())) {
                return false;
            }
        }
        return row.size() == names.size();
    }

    private Fields row(Items values, String at) {
        var row = new Fields();
        if (values.size() != names.size()) {
            faults.add(new Fault(
                    at, "the row has %d values, and there are %d columns".formatted(values.size(), names.size())));
        }
        for (int i = 0; i < Math.min(values.size(), names.size()); i++) {
            var name = names.get(i);
            if (!name.isEmpty() && !drop.contains(name) && values.get(i) != Nothing.NOTHING) {
                row.add(name, values.get(i));
            }
        }
        return row;
    }
}
