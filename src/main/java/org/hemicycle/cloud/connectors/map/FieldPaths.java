package org.hemicycle.cloud.connectors.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.FieldPath;
import org.hemicycle.cloud.connectors.path.Scope;
import org.hemicycle.cloud.connectors.read.ReadPlan;
import org.hemicycle.cloud.connectors.read.Reader;
import org.hemicycle.cloud.connectors.read.Unreadable;
import org.hemicycle.cloud.connectors.tree.Fields;
import org.hemicycle.cloud.connectors.tree.Items;
import org.hemicycle.cloud.connectors.tree.Markup;
import org.hemicycle.cloud.connectors.tree.Node;
import org.hemicycle.cloud.connectors.tree.Nothing;
import org.hemicycle.cloud.connectors.tree.Text;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the records of an answer, by the paths that a declaration may name.
 *
 * <p>Reads: an answer. Writes: paths with an example each.
 */
public final class FieldPaths {
    private static final int RECORDS = 20;
    private static final int MOST = 300;
    private static final int DEPTH = 5;
    private static final int EXAMPLE = 60;
    private static final Pattern PLAIN = Pattern.compile("[@#]?[\\p{L}_][\\p{L}\\p{N}_:-]*");

    private final Map<String, FieldPath> found = new LinkedHashMap<>();

    private FieldPaths() {}

    /** The paths of the first records, in the source's order; none where the answer cannot be read. */
    public static List<FieldPath> of(Answer answer, ReadPlan plan) {
        try {
            var top = Scope.ofAnswer(Reader.read(answer, plan).top(), Map.of());
            var paths = new FieldPaths();
            RecordsFound.in(top, plan).stream().limit(RECORDS).forEach(record -> paths.add("", null, record.node(), 0));
            return List.copyOf(paths.found.values());
        } catch (Unreadable | StackOverflowError unreadable) {
            return List.of();
        }
    }

    private void add(String path, @Nullable String list, Node node, int depth) {
        if (depth > DEPTH || found.size() >= MOST) {
            return;
        }
        switch (node) {
            case Fields fields -> {
                for (int i = 0; i < fields.size(); i++) {
                    var name = written(fields.name(i));
                    add(path.isEmpty() ? name : path + "/" + name, list, fields.value(i), depth + 1);
                }
            }
            case Items items -> items(path, list, items, depth);
            case Text text -> keep(path, list, text.value());
            case Markup markup -> keep(path, list, "");
            case Nothing nothing -> keep(path, list, "");
        }
    }

    private void items(String path, @Nullable String list, Items items, int depth) {
        keep(path, list, "");
        for (int i = 0; i < Math.min(items.size(), RECORDS); i++) {
            if (items.get(i) instanceof Text text) {
                keep(path, list, text.value());
            } else {
                add("", list == null ? path : list + "/" + path, items.get(i), depth + 1);
            }
        }
    }

    private void keep(String path, @Nullable String list, String example) {
        if (path.isEmpty()) {
            return;
        }
        var shown = example.strip();
        var field = new FieldPath(path, list, shown.length() > EXAMPLE ? shown.substring(0, EXAMPLE) + "…" : shown);
        found.merge(list + " " + path, field, (before, now) -> before.example().isEmpty() ? now : before);
    }

    /** A name as a path takes it: in quotes where it holds other characters than names do. */
    private static String written(String name) {
        return PLAIN.matcher(name).matches() ? name : "'" + name + "'";
    }
}
