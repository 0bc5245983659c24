package org.hemicycle.cloud.connectors.declare;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;
import org.hemicycle.cloud.connectors.map.Choice;
import org.hemicycle.cloud.connectors.value.As;
import org.hemicycle.cloud.connectors.value.Value;
import org.jspecify.annotations.Nullable;

/** Compiles words of the common model and codes of chambers, and tells of those that do not exist. */
final class CommonWords {
    private static final Pattern CAPITALS = Pattern.compile("^[A-Z][A-Z_]+$");
    private static final Pattern CHAMBER = Pattern.compile("^[a-z]{2}-[a-z][a-z0-9-]*$");

    private final Ground ground;
    private final ValueCompiler values;

    CommonWords(Ground ground, ValueCompiler values) {
        this.ground = ground;
        this.values = values;
    }

    /** A word of the common model, by a constant, a value or a table. */
    <E extends Enum<E>> @Nullable Choice<E> choice(
            Clause clause, String name, String field, Class<E> type, String yields) {
        var part = clause.part(name);
        if (part == null) {
            return null;
        }
        if (part instanceof Part.Block block && block.parts().containsKey("table")) {
            var lookup = values.lookup(new Clause(block, ground.findings()), field, true);
            return lookup == null ? null : new Choice.ByTable<>(Choice.words(type), yields, lookup);
        }
        var value = values.of(part, field, As.TEXT, ValueCompiler.names(type));
        if (value != null) {
            value.constants().stream()
                    .filter(word -> !Choice.words(type).containsKey(word))
                    .forEach(word -> ground.findings()
                            .unknown(
                                    clause.placeOf(name),
                                    "“%s”:".formatted(name),
                                    word,
                                    Choice.words(type).keySet()));
        }
        return value == null ? null : new Choice.ByValue<>(type, value);
    }

    /** Tells of constants that name no registered chamber. */
    void checkChambers(Clause clause, @Nullable Value value) {
        if (value != null) {
            value.constants().forEach(code -> Chambers.check(code, clause.placeOf("chamber"), ground.findings()));
        }
    }

    /** Tells of constants that are none of the words of the common model; a bare word in capitals can be nothing else. */
    void check(Clause clause, String name, @Nullable Value value, String what, Class<? extends Enum<?>> type) {
        var allowed = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        var written = clause.part(name) instanceof Part.Word word
                        && CAPITALS.matcher(word.text()).matches()
                ? List.of(word.text())
                : value == null ? List.<String>of() : value.constants();
        written.stream()
                .filter(word -> !allowed.contains(word))
                .forEach(word -> ground.findings().unknown(clause.placeOf(name), what, word, allowed));
    }

    static boolean isChamber(String word) {
        return CHAMBER.matcher(word).find();
    }
}
