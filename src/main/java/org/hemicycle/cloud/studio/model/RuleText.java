package org.hemicycle.cloud.studio.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hemicycle.ground.shared.InvalidInput;

/**
 * A rule written into the text of a mapping, so that whoever knows the procedure need not write YAML. It is put before the other
 * rules of its table, of which the first that holds wins; everything else stays as it was written.
 *
 * @param value the value it compares: {@code words} or {@code code}
 * @param is what that value must be
 */
public record RuleText(String table, String value, String is, String stage, String certainty, String reason) {
    private static final String STEP = "  ";
    private static final Pattern RULES = Pattern.compile("(\\s+)rules:\\s*(\\[\\s*])?\\s*(#.*)?");
    /** Blanks, and what YAML does not take as it is. */
    private static final Pattern UNWRITTEN = Pattern.compile(
            "(?:\\s|[^\\x{20}-\\x{7E}\\x{A0}-\\x{D7FF}\\x{E000}-\\x{FEFE}\\x{FF00}-\\x{FFFD}\\x{10000}-\\x{10FFFF}])+");

    private static final Pattern ITEM = Pattern.compile("(\\s*)- .*");

    /**
     * The mapping with the rule. Throws {@link InvalidInput} where its table is written in a way that only a person can add to.
     */
    public String addedTo(String mapping) {
        var lines = new ArrayList<>(mapping.lines().toList());
        int table =
                lines.indexOf(lines.stream().filter(this::begins).findFirst().orElse(""));
        if (table < 0 || lines.get(table).isEmpty()) {
            lines.addAll(List.of(table() + ":", STEP + "rules:", STEP + STEP + written()));
        } else {
            insert(lines, table);
        }
        return String.join("\n", lines) + "\n";
    }

    private boolean begins(String line) {
        return line.startsWith(table + ":");
    }

    private void insert(List<String> lines, int table) {
        for (int i = table + 1; i < lines.size() && isWithin(lines.get(i)); i++) {
            var rules = RULES.matcher(lines.get(i));
            if (rules.matches()) {
                lines.set(i, rules.group(1) + "rules:");
                lines.add(i + 1, indent(lines, i + 1, rules.group(1) + STEP) + written());
                return;
            }
        }
        throw new InvalidInput("rule", "studio.invalid.byHand", table());
    }

    private static boolean isWithin(String line) {
        return line.isBlank() || Character.isWhitespace(line.charAt(0)) || line.startsWith("#");
    }

    /** The rule stands where the first one stood. */
    private static String indent(List<String> lines, int from, String otherwise) {
        for (int i = from; i < lines.size() && isWithin(lines.get(i)); i++) {
            var item = ITEM.matcher(lines.get(i));
            if (item.matches()) {
                return item.group(1);
            }
        }
        return otherwise;
    }

    private String written() {
        return "- { when: { %s: %s }, stage: %s, certainty: %s, reason: %s }"
                .formatted(value, quoted(is), stage, certainty, quoted(reason));
    }

    private static String quoted(String text) {
        var plain = UNWRITTEN.matcher(text).replaceAll(" ").strip();
        return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
