package org.hemicycle.cloud.connectors.path;

import java.util.List;
import java.util.Optional;
import org.hemicycle.cloud.connectors.tree.Items;
import org.hemicycle.cloud.connectors.tree.Node;
import org.hemicycle.cloud.connectors.tree.Text;
import org.jspecify.annotations.Nullable;

/** One alternative of a path: where it starts, how far out, and its steps. */
record Route(Start start, int out, List<Step> steps) {

    /** Where a route starts. */
    sealed interface Start {
        /** The record or item. */
        record Here() implements Start {}

        /** The top of the answer. */
        record Top() implements Start {}

        /** The key of a record that is a value of a map. */
        record Key() implements Start {}

        /** A variable of the request. */
        record Variable(String name) implements Start {}
    }

    void walk(Scope scope, boolean trailed, Hits hits) {
        switch (start) {
            case Start.Here here -> {
                var from = around(scope);
                if (from != null) {
                    step(0, from.node(), trailed ? Trail.START : null, from, hits);
                }
            }
            case Start.Top top -> step(0, scope.top(), trailed ? Trail.START : null, scope, hits);
            case Start.Key key -> give(scope.key(), hits);
            case Start.Variable variable -> give(scope.variables().get(variable.name()), hits);
        }
    }

    /** Whether the place is there, even as an empty list. */
    boolean exists(Scope scope) {
        boolean[] found = {false};
        if (start instanceof Start.Here || start instanceof Start.Top) {
            var from = start instanceof Start.Top ? scope : around(scope);
            if (from != null) {
                var node = start instanceof Start.Top ? scope.top() : from.node();
                raw(0, node, from, (hit, way) -> {
                    found[0] = true;
                    return false;
                });
            }
        } else {
            walk(scope, false, (hit, way) -> {
                found[0] = true;
                return false;
            });
        }
        return found[0];
    }

    Optional<String> variable() {
        return start instanceof Start.Variable variable ? Optional.of(variable.name()) : Optional.empty();
    }

    private @Nullable Scope around(Scope scope) {
        Scope from = scope;
        for (int i = 0; i < out && from != null; i++) {
            from = from.outer();
        }
        return from;
    }

    private static void give(@Nullable String text, Hits hits) {
        if (text != null) {
            hits.take(new Text(text), null);
        }
    }

    private boolean raw(int position, Node node, Scope scope, Hits hits) {
        if (position == steps.size()) {
            return hits.take(node, null);
        }
        return steps.get(position).from(node, null, scope, (hit, way) -> raw(position + 1, hit, scope, hits));
    }

    private boolean step(int position, Node node, @Nullable Trail trail, Scope scope, Hits hits) {
        if (position < steps.size()) {
            return steps.get(position)
                    .from(node, trail, scope, (hit, way) -> step(position + 1, hit, way, scope, hits));
        }
        return node instanceof Items items ? spread(items, trail, scope, hits) : hits.take(node, trail);
    }

    /** A list at the end stands for its items. */
    private static boolean spread(Items items, @Nullable Trail trail, Scope scope, Hits hits) {
        for (int i = 0; i < items.size(); i++) {
            scope.effort().visit();
            if (!hits.take(items.get(i), trail == null ? null : trail.then(Integer.toString(i)))) {
                return false;
            }
        }
        return true;
    }
}
