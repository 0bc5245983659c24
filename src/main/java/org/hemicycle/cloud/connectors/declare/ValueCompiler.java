package org.hemicycle.cloud.connectors.declare;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hemicycle.cloud.connectors.value.As;
import org.hemicycle.cloud.connectors.value.Dates;
import org.hemicycle.cloud.connectors.value.Lookup;
import org.hemicycle.cloud.connectors.value.Pick;
import org.hemicycle.cloud.connectors.value.Source;
import org.hemicycle.cloud.connectors.value.Table;
import org.hemicycle.cloud.connectors.value.Value;
import org.jspecify.annotations.Nullable;

/** Compiles values: paths, templates, constants and what is done to them. */
final class ValueCompiler {
    private static final Pattern ESCAPED = Pattern.compile("\\\\.");
    private static final Pattern GROUP = Pattern.compile("\\$(?:([0-9])|\\{([^}]*))");

    static final List<String> WORDS = List.of(
            "path",
            "template",
            "const",
            "as",
            "pattern",
            "match",
            "replace",
            "split",
            "values",
            "otherwise",
            "table",
            "drop",
            "case",
            "pad",
            "plus",
            "pick",
            "join",
            "default",
            "when");
    static final Predicate<String> NEVER = word -> false;

    private final Ground ground;

    ValueCompiler(Ground ground) {
        this.ground = ground;
    }

    /** The value under a name; null where there is none or it is wrong. */
    @Nullable
    Value of(Clause clause, String name, String field, As usual, Predicate<String> constant) {
        var part = clause.part(name);
        return part == null ? null : of(part, field, usual, constant);
    }

    @Nullable
    Value of(Part part, String field, As usual, Predicate<String> constant) {
        return switch (part) {
            case Part.Word word -> bare(word, field, usual, constant);
            case Part.Block block -> full(new Clause(block, ground.findings()), field, usual);
            case Part.Row row -> {
                ground.findings()
                        .add(row.place(), "a value is a path, a template or names such as “path:”, not a list");
                yield null;
            }
        };
    }

    private @Nullable Value bare(Part.Word word, String field, As usual, Predicate<String> constant) {
        var source = word.plain() || constant.test(word.text())
                ? new Source.Constant(word.text())
                : pathOrTemplate(word.text(), word.place());
        return source == null
                ? null
                : new Value(field, source, Value.Treatment.plain(usual), dates(List.of()), ground.home());
    }

    private @Nullable Source pathOrTemplate(String written, Part.Place place) {
        return written.indexOf('{') >= 0 ? template(written, place) : path(written, place);
    }

    private @Nullable Source path(String written, Part.Place place) {
        var path = ground.path(written, place);
        return path == null ? null : new Source.At(path);
    }

    private @Nullable Source template(String written, Part.Place place) {
        var parts = new ArrayList<Source.Template.Part>();
        int position = 0;
        while (position < written.length()) {
            int open = written.indexOf('{', position);
            if (open < 0) {
                break;
            }
            int close = written.indexOf('}', open);
            if (close < 0) {
                ground.findings().add(place, "“%s” has a brace that is not closed".formatted(written));
                return null;
            }
            if (open > position) {
                parts.add(new Source.Template.Part.Words(written.substring(position, open)));
            }
            var inside = written.substring(open + 1, close).strip();
            boolean mayBeEmpty = inside.endsWith("?");
            var path = ground.path(mayBeEmpty ? inside.substring(0, inside.length() - 1) : inside, place);
            if (path == null) {
                return null;
            }
            parts.add(new Source.Template.Part.Hole(path, mayBeEmpty));
            position = close + 1;
        }
        if (position < written.length()) {
            parts.add(new Source.Template.Part.Words(written.substring(position)));
        }
        return new Source.Template(written, List.copyOf(parts));
    }

    private @Nullable Value full(Clause clause, String field, As usual) {
        if (!clause.has("table")) {
            clause.only(WORDS.toArray(String[]::new));
        }
        var source = source(clause, field);
        if (source == null) {
            return null;
        }
        return value(clause, field, source, treatment(clause, usual, lookup(clause, field)));
    }

    private @Nullable Source source(Clause clause, String field) {
        var given = List.of("path", "template", "const").stream()
                .filter(clause::has)
                .toList();
        if (given.isEmpty() && clause.has("table")) {
            var table = lookup(clause, field, true);
            return table == null ? null : new Source.Nowhere(table);
        }
        if (given.isEmpty() && clause.has("default")) {
            return new Source.Nowhere(null);
        }
        if (given.size() != 1) {
            ground.findings().add(clause.place(), "“%s” needs one of path:, template: or const:".formatted(field));
            return null;
        }
        var name = given.getFirst();
        var text = clause.text(name);
        if (text == null) {
            return null;
        }
        return switch (name) {
            case "const" -> new Source.Constant(text);
            case "template" -> template(text, clause.placeOf(name));
            default -> path(text, clause.placeOf(name));
        };
    }

    private List<String> patterns(Clause clause) {
        var patterns = clause.texts("pattern");
        var sound = new ArrayList<String>();
        for (var pattern : patterns) {
            try {
                Dates.check(pattern);
                sound.add(pattern);
            } catch (IllegalArgumentException e) {
                ground.findings()
                        .add(
                                clause.placeOf("pattern"),
                                "“%s” is no date pattern: %s".formatted(pattern, e.getMessage()));
            }
        }
        return sound;
    }

    private Dates dates(List<String> patterns) {
        return new Dates(patterns, ground.zone(), ground.locale());
    }

    private Value.Treatment treatment(Clause clause, As usual, @Nullable Lookup lookup) {
        var pick = clause.word("pick", Pick.class, word -> word.name().toLowerCase(Locale.ROOT));
        return new Value.Treatment(
                as(clause, usual),
                Set.copyOf(clause.texts("drop")),
                pattern(clause, "match"),
                replacements(clause),
                pattern(clause, "split"),
                upper(clause),
                values(clause),
                clause.text("otherwise"),
                lookup,
                clause.number("pad", 0),
                clause.number("plus", 0),
                pick == null ? Pick.FIRST : pick,
                clause.text("join", ", "),
                clause.text("default"),
                ground.condition(clause, "when"));
    }

    /** What the value is to be; a field of dates, numbers, truth values or addresses decides it by itself. */
    private static As as(Clause clause, As usual) {
        var as = clause.word("as", As.class, word -> word.name().toLowerCase(Locale.ROOT));
        if (as == null || as == usual || usual == As.TEXT) {
            return as == null ? usual : as;
        }
        if (as != As.DATE && as != As.INSTANT) {
            clause.findings()
                    .add(
                            clause.placeOf("as"),
                            "this field is always %s".formatted(usual.name().toLowerCase(Locale.ROOT)));
        }
        return usual;
    }

    private @Nullable Value value(Clause clause, String field, Source source, Value.Treatment treatment) {
        try {
            return new Value(field, source, treatment, dates(patterns(clause)), ground.home());
        } catch (IllegalArgumentException e) {
            ground.findings().add(clause.place(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Pattern pattern(Clause clause, String name) {
        return ground.pattern(clause.text(name), clause.placeOf(name));
    }

    private List<Value.Replacement> replacements(Clause clause) {
        var all = new ArrayList<Value.Replacement>();
        for (var entry : clause.entries("replace")) {
            for (var name : entry.names()) {
                var pattern = ground.pattern(name, entry.placeOf(name));
                var by = entry.text(name, "");
                if (pattern != null && namesGroupsOf(pattern, by)) {
                    all.add(new Value.Replacement(pattern, by));
                } else if (pattern != null) {
                    ground.findings()
                            .add(
                                    entry.placeOf(name),
                                    "“%s” names a group that its pattern does not have".formatted(by));
                }
            }
        }
        return List.copyOf(all);
    }

    /** Whether what a replacement puts in refers only to groups of its pattern: {@code $1} or <code>${name}</code>. */
    private static boolean namesGroupsOf(Pattern pattern, String by) {
        var reference = GROUP.matcher(ESCAPED.matcher(by).replaceAll(""));
        while (reference.find()) {
            var number = reference.group(1);
            var known = number != null
                    ? Integer.parseInt(number) <= pattern.groupCount()
                    : pattern.namedGroups().containsKey(String.valueOf(reference.group(2)));
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Boolean upper(Clause clause) {
        enum Case {
            UPPER,
            LOWER
        }
        var which = clause.word("case", Case.class, word -> word.name().toLowerCase(Locale.ROOT));
        return which == null ? null : which == Case.UPPER;
    }

    private static @Nullable Map<String, String> values(Clause clause) {
        var table = clause.clause("values");
        if (table == null) {
            return null;
        }
        Map<String, String> values = new HashMap<>();
        table.names().forEach(name -> values.put(name, table.text(name, "")));
        return Map.copyOf(values);
    }

    private @Nullable Lookup lookup(Clause clause, String field) {
        boolean own = clause.has("path") || clause.has("template") || clause.has("const");
        return clause.has("table") && own ? lookup(clause, field, false) : null;
    }

    /** The table that a value names by a word alone; what is passed to it stands beside the word. */
    @Nullable
    Lookup table(Clause clause, String word, Set<String> passed) {
        var table = named(clause, word);
        if (table == null) {
            return null;
        }
        ground.passed(table.name(), passed, false);
        return new Lookup(table, Map.of());
    }

    private @Nullable Table named(Clause clause, String word) {
        var name = clause.required(word);
        var table = ground.tables().get(name);
        if (table == null) {
            ground.findings()
                    .unknown(
                            clause.placeOf(word),
                            "the table",
                            name,
                            ground.tables().keySet());
        }
        return table;
    }

    /** The table that a clause asks, with what it passes to it. */
    @Nullable
    Lookup lookup(Clause clause, String field, boolean withOwnValue) {
        var table = named(clause, "table");
        if (table == null) {
            return null;
        }
        var name = table.name();
        Map<String, Value> inputs = new LinkedHashMap<>();
        if (withOwnValue && (clause.has("path") || clause.has("template") || clause.has("const"))) {
            var own = ownValue(clause, field);
            if (own != null) {
                inputs.put("words", own);
            }
        }
        for (var input : clause.names()) {
            if (!WORDS.contains(input)) {
                var value = of(clause, input, field + "." + input, As.TEXT, NEVER);
                if (value != null) {
                    inputs.put(input, value);
                }
            }
        }
        if (withOwnValue && inputs.isEmpty()) {
            ground.findings()
                    .add(
                            clause.place(),
                            "“%s” passes nothing to the table “%s”: name words:, code: or others"
                                    .formatted(field, name));
            return null;
        }
        ground.passed(name, inputs.keySet(), !withOwnValue);
        return new Lookup(table, inputs);
    }

    private @Nullable Value ownValue(Clause clause, String field) {
        var source = source(clause, field);
        if (source == null) {
            return null;
        }
        return value(clause, field, source, treatment(clause, As.TEXT, null));
    }

    /** Constants that are the names of an enum. */
    static <E extends Enum<E>> Predicate<String> names(Class<E> type) {
        var names = new HashSet<>(
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        return names::contains;
    }
}
