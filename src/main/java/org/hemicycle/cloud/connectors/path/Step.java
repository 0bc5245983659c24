package org.hemicycle.cloud.connectors.path;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.cloud.connectors.tree.Fields;
import org.hemicycle.cloud.connectors.tree.Items;
import org.hemicycle.cloud.connectors.tree.Markup;
import org.hemicycle.cloud.connectors.tree.Node;
import org.hemicycle.cloud.connectors.tree.Nothing;
import org.hemicycle.cloud.connectors.tree.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** One step of a path: from a node to those that it names. Lists on the way are walked through. */
sealed interface Step {

    /** Gives each node to {@code hits}; false when no more are wanted. */
    boolean from(Node node, @Nullable Trail trail, Scope scope, Hits hits);

    /** Walks a list on the way, however deep, and hands each of its nodes to {@code step}. */
    private static boolean each(Items items, @Nullable Trail trail, Scope scope, Hits step) {
        for (int i = 0; i < items.size(); i++) {
            scope.effort().visit();
            var next = trail == null ? null : trail.then(Integer.toString(i));
            var item = items.get(i);
            var more = item instanceof Items inner ? each(inner, next, scope, step) : step.take(item, next);
            if (!more) {
                return false;
            }
        }
        return true;
    }

    /** A child by name. */
    record Child(String name) implements Step {
        @Override
        public boolean from(Node node, @Nullable Trail trail, Scope scope, Hits hits) {
            scope.effort().visit();
            return switch (node) {
                case Fields fields -> {
                    var child = fields.get(name);
                    yield child == null || hits.take(child, trail == null ? null : trail.then(name));
                }
                case Items items -> each(items, trail, scope, (item, way) -> from(item, way, scope, hits));
                case Markup markup -> children(markup.element(), trail, hits);
                case Text text -> !name.equals("#text") || hits.take(text, trail);
                case Nothing nothing -> true;
            };
        }

        private boolean children(Element element, @Nullable Trail trail, Hits hits) {
            if (name.startsWith("@")) {
                var attribute = name.substring(1);
                return !element.hasAttr(attribute) || hits.take(new Text(element.attr(attribute)), trail);
            }
            if (name.equals("#text")) {
                return hits.take(new Text(element.text()), trail);
            }
            int position = 0;
            for (var child : element.children()) {
                if (child.normalName().equals(name)) {
                    var way = trail == null ? null : trail.then(name).then(Integer.toString(position));
                    if (!hits.take(new Markup(child), way)) {
                        return false;
                    }
                    position++;
                }
            }
            return true;
        }
    }

    /** Any child. Attributes and texts are no children. */
    record AnyChild() implements Step {
        @Override
        public boolean from(Node node, @Nullable Trail trail, Scope scope, Hits hits) {
            scope.effort().visit();
            return switch (node) {
                case Fields fields -> {
                    for (int i = 0; i < fields.size(); i++) {
                        var name = fields.name(i);
                        var inner = !name.startsWith("@") && !name.equals("#text");
                        if (inner && !hits.take(fields.value(i), trail == null ? null : trail.then(name))) {
                            yield false;
                        }
                    }
                    yield true;
                }
                case Items items -> each(items, trail, scope, hits);
                case Markup markup -> {
                    int position = 0;
                    for (var child : markup.element().children()) {
                        var way = trail == null ? null : trail.then(child.normalName() + "-" + position++);
                        if (!hits.take(new Markup(child), way)) {
                            yield false;
                        }
                    }
                    yield true;
                }
                case Text text -> true;
                case Nothing nothing -> true;
            };
        }
    }

    /** The node itself and everything below it, in the order of the document; lists are walked through. */
    record AtAnyDepth() implements Step {
        private static final AnyChild CHILDREN = new AnyChild();

        @Override
        public boolean from(Node node, @Nullable Trail trail, Scope scope, Hits hits) {
            if (!(node instanceof Items) && !hits.take(node, trail)) {
                return false;
            }
            return CHILDREN.from(node, trail, scope, (child, way) -> from(child, way, scope, hits));
        }
    }

    /** The elements that a CSS selector finds; a text is read as HTML first. */
    record Css(String selector, Evaluator evaluator) implements Step {
        @Override
        public boolean from(Node node, @Nullable Trail trail, Scope scope, Hits hits) {
            scope.effort().visit();
            return switch (node) {
                case Markup markup -> select(markup.element(), trail, scope, hits);
                case Text text -> select(Jsoup.parseBodyFragment(text.value()).body(), trail, scope, hits);
                case Items items -> each(items, trail, scope, (item, way) -> from(item, way, scope, hits));
                case Fields fields -> true;
                case Nothing nothing -> true;
            };
        }

        private boolean select(Element element, @Nullable Trail trail, Scope scope, Hits hits) {
            int position = 0;
            for (var found : element.select(evaluator)) {
                scope.effort().visit();
                var way = trail == null
                        ? null
                        : trail.then("css(" + selector + ")").then(Integer.toString(position));
                if (found != element && !hits.take(new Markup(found), way)) {
                    return false;
                }
                position++;
            }
            return true;
        }
    }

    /** The node itself. */
    record Self() implements Step {
        @Override
        public boolean from(Node node, @Nullable Trail trail, Scope scope, Hits hits) {
            return hits.take(node, trail);
        }
    }

    /** Those of a step's nodes that its filters leave. */
    record Filtered(Step step, List<Filter> filters) implements Step {
        @Override
        public boolean from(Node node, @Nullable Trail trail, Scope scope, Hits hits) {
            if (node instanceof Items items && !(step instanceof Self)) {
                return each(items, trail, scope, (item, way) -> from(item, way, scope, hits));
            }
            var found = new ArrayList<Filter.Candidate>();
            step.from(node, trail, scope, (hit, way) -> expand(hit, way, found));
            List<Filter.Candidate> left = found;
            for (var filter : filters) {
                left = filter.of(left, scope);
            }
            for (var candidate : left) {
                if (!hits.take(candidate.node(), candidate.trail())) {
                    return false;
                }
            }
            return true;
        }

        private static boolean expand(Node hit, @Nullable Trail way, List<Filter.Candidate> into) {
            if (hit instanceof Items many) {
                for (int i = 0; i < many.size(); i++) {
                    into.add(new Filter.Candidate(many.get(i), way == null ? null : way.then(Integer.toString(i))));
                }
            } else {
                into.add(new Filter.Candidate(hit, way));
            }
            return true;
        }
    }
}
