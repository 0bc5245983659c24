package org.hemicycle.cloud.connectors.value;

import com.google.re2j.Pattern;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.connectors.path.Condition;
import org.hemicycle.cloud.connectors.path.Scope;
import org.jspecify.annotations.Nullable;

/** A compiled value of a declaration: where it comes from and what is done to it, in a fixed order. */
public final class Value {
    /** Characters of one value; a longer one is left out. */
    static final int LONGEST = 400_000;

    /** A regular expression and what replaces what it finds. */
    public record Replacement(Pattern pattern, String by) {}

    /**
     * What is done to the texts.
     *
     * @param otherwise for texts that {@code values} does not name; null: missing
     */
    public record Treatment(
            As as,
            Set<String> drop,
            @Nullable Pattern match,
            List<Replacement> replace,
            @Nullable Pattern split,
            @Nullable Boolean upper,
            @Nullable Map<String, String> values,
            @Nullable String otherwise,
            @Nullable Lookup lookup,
            int pad,
            int plus,
            Pick pick,
            String join,
            @Nullable String fallback,
            @Nullable Condition when) {

        /** Nothing but cleaning. */
        public static Treatment plain(As as) {
            return new Treatment(
                    as, Set.of(), null, List.of(), null, null, null, null, null, 0, 0, Pick.FIRST, ", ", null, null);
        }
    }

    private final String field;
    private final Source source;
    private final Treatment treat;
    private final Conversion conversion;
    private final @Nullable String fallback;
    private final boolean simple;

    /** Throws {@link IllegalArgumentException} where the default is not what the value is to be. */
    public Value(String field, Source source, Treatment treatment, Dates dates, URI home) {
        this.field = field;
        this.source = source;
        this.treat = treatment;
        this.conversion = new Conversion(treatment.as(), dates, home);
        this.fallback = treatment.fallback() == null ? null : fallback(treatment.fallback());
        this.simple = treatment.pick() == Pick.FIRST && treatment.split() == null && treatment.lookup() == null;
    }

    private String fallback(String text) {
        var plain = conversion.of(text);
        if (plain == null) {
            throw new IllegalArgumentException(
                    "the default “%s” is not %s".formatted(text, treat.as().expected()));
        }
        return plain;
    }

    public String field() {
        return field;
    }

    /** How the value is written in the declaration, as the origin of what it gives. */
    public String origin() {
        return source.written();
    }

    /** The constants that the value may give: its own, those of its table of values, and its default. */
    public List<String> constants() {
        var constants = new ArrayList<String>();
        if (source instanceof Source.Constant constant && treat.values() == null) {
            constants.add(constant.text());
        }
        if (treat.values() != null) {
            constants.addAll(treat.values().values());
        }
        add(constants, treat.otherwise());
        add(constants, fallback);
        constants.removeIf(String::isEmpty);
        return constants;
    }

    /** Whether one text of the source becomes several values. */
    public boolean splits() {
        return treat.split() != null && treat.pick() == Pick.FIRST;
    }

    /** The value of a record or item; null where it is missing. */
    public @Nullable String one(Scope scope, Remarks remarks) {
        var when = treat.when();
        if (when != null && !when.holds(scope)) {
            return null;
        }
        var found = simple ? first(scope, remarks) : treat.pick().of(several(scope, remarks), treat.join());
        return found == null ? fallback : found;
    }

    /** All values that the texts give; the default where there are none. */
    public List<String> all(Scope scope, Remarks remarks) {
        var when = treat.when();
        if (when != null && !when.holds(scope)) {
            return List.of();
        }
        var found = several(scope, remarks);
        return found.isEmpty() && fallback != null ? List.of(fallback) : found;
    }

    private @Nullable String byTable(Lookup table, Scope scope, Remarks remarks) {
        var rule = table.rule(scope, remarks);
        var text = rule == null ? null : rule.yield("value");
        return text == null ? null : converted(text, scope, remarks);
    }

    private @Nullable String first(Scope scope, Remarks remarks) {
        if (source instanceof Source.Nowhere nowhere && nowhere.table() != null) {
            return byTable(nowhere.table(), scope, remarks);
        }
        var raw = source.first(scope);
        boolean more = scope.effort().tookMoreThanText();
        if (raw == null) {
            if (more) {
                remarks.leftOut(
                        field,
                        scope.at(),
                        "expected %s, found an object".formatted(treat.as().expected()));
            }
            return null;
        }
        var made = made(raw, scope, remarks);
        // the first text may be dropped or fit nothing: another may do
        return made != null || source instanceof Source.Constant ? made : firstOf(scope, remarks, raw);
    }

    private @Nullable String firstOf(Scope scope, Remarks remarks, String tried) {
        if (source instanceof Source.Template) {
            return null;
        }
        for (var raw : source.texts(scope)) {
            var made = raw.equals(tried) ? null : made(raw, scope, remarks);
            if (made != null) {
                return made;
            }
        }
        return null;
    }

    private List<String> several(Scope scope, Remarks remarks) {
        var values = new ArrayList<String>();
        for (var raw : source.texts(scope)) {
            var split = treat.split();
            if (split == null) {
                add(values, made(raw, scope, remarks));
            } else {
                for (var piece : split.split(cleaned(raw))) {
                    add(values, made(piece, scope, remarks));
                }
            }
        }
        return values;
    }

    private static void add(List<String> values, @Nullable String value) {
        if (value != null) {
            values.add(value);
        }
    }

    private String cleaned(String raw) {
        return treat.as() == As.HTML ? Cleaning.html(raw) : Cleaning.text(raw);
    }

    private @Nullable String made(String raw, Scope scope, Remarks remarks) {
        if (raw.length() > LONGEST) {
            remarks.leftOut(field, scope.at(), "longer than %d characters".formatted(LONGEST));
            return null;
        }
        var text = shaped(cleaned(raw));
        if (text == null) {
            return null;
        }
        var lookup = treat.lookup();
        if (lookup != null) {
            var rule = lookup.ask(text, scope, remarks);
            text = rule == null ? null : rule.yield("value");
        }
        return text == null ? null : converted(text, scope, remarks);
    }

    /** Drops, matches, replaces, folds and translates. */
    private @Nullable String shaped(String clean) {
        var text = matched(clean);
        if (text == null || text.isEmpty() || treat.drop().contains(text)) {
            return null;
        }
        var upper = treat.upper();
        if (upper != null) {
            text = upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
        }
        var values = treat.values();
        if (values != null) {
            var named = values.get(text);
            text = named != null ? named : treat.otherwise();
        }
        return text == null ? null : padded(text);
    }

    private @Nullable String matched(String clean) {
        if (clean.isEmpty() || treat.drop().contains(clean)) {
            return null;
        }
        var text = clean;
        var match = treat.match();
        if (match != null) {
            var matcher = match.matcher(text);
            if (!matcher.find()) {
                return null;
            }
            text = matcher.group(matcher.groupCount() > 0 ? 1 : 0);
        }
        if (text == null) {
            return null;
        }
        for (var replacement : treat.replace()) {
            text = replacement.pattern().matcher(text).replaceAll(replacement.by());
        }
        return text.strip();
    }

    private String padded(String text) {
        return text.length() >= treat.pad() ? text : "0".repeat(treat.pad() - text.length()) + text;
    }

    private @Nullable String converted(String text, Scope scope, Remarks remarks) {
        var plain = conversion.of(text);
        if (plain == null) {
            remarks.leftOut(
                    field,
                    scope.at(),
                    "expected %s, found “%s”".formatted(treat.as().expected(), brief(text)));
            return null;
        }
        if (treat.plus() != 0 && treat.as() == As.INTEGER && !plain.isEmpty()) {
            return Long.toString(Long.parseLong(plain) + treat.plus());
        }
        return plain.isEmpty() ? null : plain;
    }

    private static String brief(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
