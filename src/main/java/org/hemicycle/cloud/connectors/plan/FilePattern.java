package org.hemicycle.cloud.connectors.plan;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A pattern of file names with variables: {@code bills/{key}.json}. */
public final class FilePattern {
    private final Pattern pattern;
    private final List<String> names;
    private final boolean open;
    private final int literal;

    private FilePattern(Pattern pattern, List<String> names, boolean open, int literal) {
        this.literal = literal;
        this.pattern = pattern;
        this.names = names;
        this.open = open;
    }

    public static FilePattern of(String written) {
        var expression = new StringBuilder("^");
        var names = new ArrayList<String>();
        boolean open = false;
        int position = 0;
        while (position < written.length()) {
            char c = written.charAt(position);
            int close = c == '{' ? written.indexOf('}', position) : -1;
            if (close > 0) {
                names.add(written.substring(position + 1, close).strip());
                expression.append("([^/]+?)");
                position = close + 1;
            } else if (written.startsWith("**/", position)) {
                expression.append("(?:.*/)?");
                open = true;
                position += 3;
            } else if (c == '*') {
                boolean deep = written.startsWith("**", position);
                expression.append(deep ? ".*" : "[^/]*");
                open = true;
                position += deep ? 2 : 1;
            } else {
                expression.append(Pattern.quote(String.valueOf(c)));
                position++;
            }
        }
        return new FilePattern(
                Pattern.compile(expression.append('$').toString()),
                names,
                open,
                written.replaceAll("\\{[^}]*}|\\*", "").length());
    }

    public Set<String> variables() {
        return new HashSet<>(names);
    }

    /** How many characters stand in it as they are: of two patterns that fit, the one with more is meant. */
    int literal() {
        return literal;
    }

    /** Whether several files may answer to the same variables. */
    boolean isOpen() {
        return open;
    }

    /** The variables of a file's name; empty where the name does not fit. */
    public Optional<Map<String, String>> variablesOf(String file) {
        var matcher = pattern.matcher(file);
        if (!matcher.find()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            var text = matcher.group(i + 1);
            var before = variables.put(names.get(i), text);
            if (before != null && !before.equals(text)) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
