package org.hemicycle.cloud.connectors.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hemicycle.cloud.connectors.tree.Fields;
import org.hemicycle.cloud.connectors.tree.Items;
import org.hemicycle.cloud.connectors.tree.Markup;
import org.hemicycle.cloud.connectors.tree.Node;
import org.hemicycle.cloud.connectors.tree.Nothing;
import org.hemicycle.cloud.connectors.tree.Text;
import org.jspecify.annotations.Nullable;

/** A compiled path: the first of its routes that gives something. */
public final class Path {
    private final String source;
    private final List<Route> routes;

    Path(String source, List<Route> routes) {
        this.source = source;
        this.routes = List.copyOf(routes);
    }

    /** Compiles a path. Throws {@link BadPath} that says what is wrong at which character. */
    public static Path of(String source) {
        return new PathParser(source).path();
    }

    /** The text of the first node, as the source writes it; null where there is none. */
    public @Nullable String text(Scope scope) {
        for (var route : routes) {
            var found = new FirstText(scope.effort());
            route.walk(scope, false, found);
            if (found.text != null) {
                return found.text;
            }
        }
        return null;
    }

    /** The texts of all nodes that have one, of the first route that gives any. */
    public List<String> texts(Scope scope) {
        for (var route : routes) {
            var texts = new ArrayList<String>(1);
            route.walk(scope, false, (node, way) -> {
                var text = textOf(node);
                if (text != null) {
                    texts.add(text);
                }
                return true;
            });
            if (!texts.isEmpty()) {
                return texts;
            }
        }
        return List.of();
    }

    /** All nodes, of the first route that gives any. */
    public List<Node> nodes(Scope scope) {
        for (var route : routes) {
            var nodes = new ArrayList<Node>(1);
            route.walk(scope, false, (node, way) -> nodes.add(node));
            if (!nodes.isEmpty()) {
                return nodes;
            }
        }
        return List.of();
    }

    /** Whether the path gives anything but blanks. */
    public boolean gives(Scope scope) {
        for (var node : nodes(scope)) {
            var text = textOf(node);
            if (text != null ? !text.isBlank() : isMore(node)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the place is there at all, even where it is empty. */
    public boolean exists(Scope scope) {
        for (var route : routes) {
            if (route.exists(scope)) {
                return true;
            }
        }
        return false;
    }

    /** The records that stand where the path leads, in the order of the answer. */
    public List<Scope> records(Scope answer) {
        var found = new ArrayList<Scope>();
        places(answer, (node, way) -> found.add(answer.record(node, way.name(), way.pointer(""))));
        return found;
    }

    /** The items that stand where the path leads from a record. */
    public List<Scope> items(Scope scope) {
        var found = new ArrayList<Scope>();
        places(scope, (node, way) -> found.add(scope.item(node, way.name(), way.pointer(scope.at()))));
        return found;
    }

    /** The names of the request's variables that the path uses. */
    public Set<String> variables() {
        var names = new TreeSet<String>();
        routes.forEach(route -> route.variable().ifPresent(names::add));
        return names;
    }

    private void places(Scope scope, Places into) {
        for (var route : routes) {
            int[] count = {0};
            route.walk(scope, true, (node, way) -> {
                if (node != Nothing.NOTHING) {
                    count[0]++;
                    into.take(node, way == null ? Trail.START : way);
                }
                return true;
            });
            if (count[0] > 0) {
                return;
            }
        }
    }

    /** The text of a node: its own, or that of an element with attributes; null for what is no text. */
    public static @Nullable String textOf(Node node) {
        return switch (node) {
            case Text text -> text.value();
            case Markup markup -> markup.element().text();
            case Fields fields -> fields.get("#text") instanceof Text text ? text.value() : null;
            case Items items -> null;
            case Nothing nothing -> null;
        };
    }

    /** Whether a node without a text holds more than attributes. */
    public static boolean isMore(Node node) {
        if (node instanceof Fields fields) {
            for (int i = 0; i < fields.size(); i++) {
                if (!fields.name(i).startsWith("@")) {
                    return true;
                }
            }
            return false;
        }
        return node instanceof Items items && items.size() > 0;
    }

    @Override
    public String toString() {
        return source;
    }

    private interface Places {
        boolean take(Node node, Trail way);
    }

    /** Stops at the first node with a text that is not blank. */
    private static final class FirstText implements Hits {
        private final Effort effort;
        private @Nullable String text;

        FirstText(Effort effort) {
            this.effort = effort;
        }

        @Override
        public boolean take(Node node, @Nullable Trail trail) {
            var found = textOf(node);
            if (found == null || found.isBlank()) {
                effort.sawMore(found == null && isMore(node));
                return true;
            }
            text = found;
            return false;
        }
    }
}
