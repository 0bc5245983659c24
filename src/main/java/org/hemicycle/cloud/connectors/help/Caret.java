package org.hemicycle.cloud.connectors.help;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where in a file of YAML a person is writing. The file need not be sound: it is read up to the caret only, with the words
 * that declarations use (names, lists, both in braces, texts in quotes, comments).
 *
 * @param path the names around the caret from the top; {@link #ITEM} stands for an item of a list
 * @param name whether a name is being written rather than a value
 * @param given the names that stand beside it already
 * @param from where the word begins
 * @param typed what of the word is there
 * @param silent whether the caret stands where nothing can be suggested, as in a comment
 */
record Caret(List<String> path, boolean name, Set<String> given, int from, String typed, boolean silent) {
    static final String ITEM = "[]";

    static Caret at(String text, int offset) {
        return new Scanner(text, offset).caret();
    }

    /** Reads up to the caret. */
    private static final class Scanner {
        private final String text;
        private final int end;
        private final Deque<Level> block = new ArrayDeque<>();
        private final Deque<Level> flow = new ArrayDeque<>();
        private int position;
        private int word;
        private boolean value;
        private boolean comment;
        private char quote;

        Scanner(String text, int offset) {
            this.text = text;
            this.end = Math.clamp(offset, 0, text.length());
        }

        Caret caret() {
            startLine();
            while (position < end) {
                step(text.charAt(position));
            }
            var typed = text.substring(Math.min(word, end), end);
            var blanks = typed.length() - typed.stripLeading().length();
            return new Caret(path(), isName(), given(), word + blanks, typed.strip(), comment);
        }

        private void step(char letter) {
            if (letter == '\n') {
                position++;
                comment = false;
                startLine();
            } else if (comment) {
                position++;
            } else if (quote != 0) {
                quote = letter == quote ? 0 : quote;
                position++;
            } else if (letter == '#' && (position == 0 || Character.isWhitespace(text.charAt(position - 1)))) {
                comment = true;
                position++;
            } else {
                sign(letter);
            }
        }

        private void sign(char letter) {
            if ((letter == '"' || letter == '\'')
                    && text.substring(word, position).isBlank()) {
                quote = letter;
            } else if (letter == '{' || letter == '[') {
                open(letter);
            } else if (letter == '}' || letter == ']') {
                flow.poll();
                word = position + 1;
            } else if (letter == ',' && !flow.isEmpty()) {
                separate();
            } else if (letter == ':' && endsName()) {
                named();
            }
            position++;
        }

        /** Braces open only where a value begins: within a text they are letters. */
        private void open(char letter) {
            if (!flow.isEmpty() || text.substring(word, position).isBlank()) {
                flow.push(new Level(-1, letter == '[' ? ITEM : null));
                word = position + 1;
            }
        }

        private void separate() {
            var level = flow.element();
            if (!ITEM.equals(level.name)) {
                level.name = null;
            }
            word = position + 1;
        }

        private boolean endsName() {
            return position + 1 >= text.length()
                    || Character.isWhitespace(text.charAt(position + 1))
                    || position + 1 == end;
        }

        private void named() {
            var name = unquoted(text.substring(word, position).strip());
            var inside = flow.peek();
            if (inside == null) {
                if (!value && !block.isEmpty()) {
                    block.element().named(name);
                    value = true;
                    word = position + 1;
                }
            } else if (inside.name == null) {
                inside.named(name);
                word = position + 1;
            }
        }

        private static String unquoted(String name) {
            return name.length() > 1 && (name.startsWith("\"") || name.startsWith("'"))
                    ? name.substring(1, name.length() - 1)
                    : name;
        }

        /** A new line outside braces: the levels that it is not within end. */
        private void startLine() {
            word = position;
            if (!flow.isEmpty() || quote != 0 || isEmptyLine()) {
                return;
            }
            value = false;
            int indent = indent();
            while (position < end && text.charAt(position) == '-' && isBlankAt(position + 1)) {
                leave(indent, true);
                block.push(new Level(indent, ITEM));
                position++;
                indent += 1 + indent();
            }
            leave(indent, false);
            if (block.isEmpty() || block.element().indent < indent) {
                block.push(new Level(indent, null));
            } else {
                block.element().name = null;
            }
            word = position;
        }

        /** Whether the line says nothing and is not the one that is being written. */
        private boolean isEmptyLine() {
            int newline = text.indexOf('\n', position);
            if (newline < 0 || newline >= end) {
                return false;
            }
            var line = text.substring(position, newline).strip();
            return line.isEmpty() || line.startsWith("#");
        }

        private boolean isBlankAt(int place) {
            return place >= text.length() || Character.isWhitespace(text.charAt(place));
        }

        private int indent() {
            int from = position;
            while (position < end && text.charAt(position) == ' ') {
                position++;
            }
            return position - from;
        }

        /** Ends the levels further in; an item of a list ends the one before it, and may stand as far out as its name. */
        private void leave(int indent, boolean item) {
            while (!block.isEmpty()) {
                var last = block.element();
                boolean within = last.indent < indent
                        || last.indent == indent
                                && (item ? !ITEM.equals(last.name) && last.name != null : !ITEM.equals(last.name));
                if (within) {
                    return;
                }
                block.pop();
            }
        }

        private List<String> path() {
            var names = new ArrayList<String>();
            block.descendingIterator().forEachRemaining(level -> level.addTo(names));
            flow.descendingIterator().forEachRemaining(level -> level.addTo(names));
            return names;
        }

        private boolean isName() {
            var inside = flow.peek();
            return inside == null ? !value : inside.name == null;
        }

        private Set<String> given() {
            var level = flow.isEmpty() ? block.peek() : flow.peek();
            return level == null ? Set.of() : Set.copyOf(level.given);
        }
    }

    /** A block or a pair of braces, with the name whose value is being read. */
    private static final class Level {
        private final int indent;
        private final Set<String> given = new HashSet<>();
        private @Nullable String name;

        Level(int indent, @Nullable String name) {
            this.indent = indent;
            this.name = name;
        }

        void named(String name) {
            this.name = name;
            given.add(name);
        }

        void addTo(List<String> names) {
            if (name != null) {
                names.add(name);
            }
        }
    }
}
