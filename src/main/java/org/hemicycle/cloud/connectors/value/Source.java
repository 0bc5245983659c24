package org.hemicycle.cloud.connectors.value;

import java.util.List;
import java.util.TreeSet;
import org.hemicycle.cloud.connectors.path.Path;
import org.hemicycle.cloud.connectors.path.Scope;
import org.jspecify.annotations.Nullable;

/** Where a value comes from. */
public sealed interface Source {

    /** The texts as the source writes them. */
    List<String> texts(Scope scope);

    /** The first of them that is not blank. */
    @Nullable
    String first(Scope scope);

    /** How it is written in the declaration. */
    String written();

    /** A path into the answer. */
    record At(Path path) implements Source {
        @Override
        public List<String> texts(Scope scope) {
            return path.texts(scope);
        }

        @Override
        public @Nullable String first(Scope scope) {
            return path.text(scope);
        }

        @Override
        public String written() {
            return path.toString();
        }
    }

    /** The same text always. */
    record Constant(String text) implements Source {
        @Override
        public List<String> texts(Scope scope) {
            return List.of(text);
        }

        @Override
        public String first(Scope scope) {
            return text;
        }

        @Override
        public String written() {
            return "= " + text;
        }
    }

    /** No place of its own: a table that is passed several words gives the value, or only the default is given. */
    record Nowhere(@Nullable Lookup table) implements Source {
        @Override
        public List<String> texts(Scope scope) {
            return List.of();
        }

        @Override
        public @Nullable String first(Scope scope) {
            return null;
        }

        @Override
        public String written() {
            return table == null ? "" : "table " + table.table().name();
        }
    }

    /** A text with paths in braces; nothing where one of them gives nothing, unless it may be empty. */
    record Template(String written, List<Part> parts) implements Source {

        /** A piece of a template: a text, or a path that must or may give something. */
        public sealed interface Part {
            /** What stands between the braces. */
            record Words(String text) implements Part {}

            /** What stands in braces. */
            record Hole(Path path, boolean mayBeEmpty) implements Part {}
        }

        @Override
        public List<String> texts(Scope scope) {
            var text = first(scope);
            return text == null ? List.of() : List.of(text);
        }

        @Override
        public @Nullable String first(Scope scope) {
            var text = new StringBuilder();
            for (var part : parts) {
                switch (part) {
                    case Part.Words words -> text.append(words.text());
                    case Part.Hole hole -> {
                        var found = hole.path().text(scope);
                        var clean = found == null ? "" : Cleaning.text(found);
                        if (clean.isEmpty() && !hole.mayBeEmpty()) {
                            return null;
                        }
                        text.append(clean);
                    }
                }
            }
            return text.toString();
        }

        /** The variables of the request that its holes use. */
        public List<String> variables() {
            var names = new TreeSet<String>();
            for (var part : parts) {
                if (part instanceof Part.Hole hole) {
                    names.addAll(hole.path().variables());
                }
            }
            return List.copyOf(names);
        }
    }
}
