package org.hemicycle.cloud.connectors.declare;

import static org.hemicycle.cloud.connectors.declare.ValueCompiler.NEVER;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hemicycle.cloud.connectors.map.Choice;
import org.hemicycle.cloud.connectors.value.As;
import org.hemicycle.cloud.connectors.value.Dates;
import org.hemicycle.cloud.connectors.value.Lookup;
import org.hemicycle.cloud.connectors.value.Source;
import org.hemicycle.cloud.connectors.value.Value;
import org.hemicycle.ground.shared.Language;
import org.jspecify.annotations.Nullable;

/** An entry of a list of a map, and how its values are asked for by their names. */
final class ListEntry {
    private static final Pattern LANGUAGE = Pattern.compile("^[a-z]{2}(-[A-Z][A-Za-z]+)?$");

    private final Clause clause;
    private final String list;
    private final Ground ground;
    private final ValueCompiler values;
    private final CommonWords words;

    ListEntry(Clause clause, String list, Ground ground, ValueCompiler values, CommonWords words) {
        this.clause = clause;
        this.list = list;
        this.ground = ground;
        this.values = values;
        this.words = words;
    }

    Clause clause() {
        return clause;
    }

    @Nullable
    Value text(String name) {
        return as(name, As.TEXT);
    }

    @Nullable
    Value as(String name, As as) {
        return values.of(clause, name, field(name), as, NEVER);
    }

    /** A text that may be written as it stands, where it passes. */
    @Nullable
    Value word(String name, Predicate<String> constant) {
        return values.of(clause, name, field(name), As.TEXT, constant);
    }

    /** A value that the entry must have. Where it is wrong that was found, and an empty one stands in for it. */
    Value needed(String name, Predicate<String> constant) {
        if (!clause.has(name)) {
            ground.findings().add(clause.place(), "each entry of “%s” needs “%s”".formatted(list, name));
        }
        var value = word(name, constant);
        return value == null ? nothing(field(name)) : value;
    }

    private Value nothing(String field) {
        return new Value(
                field,
                new Source.Constant(""),
                Value.Treatment.plain(As.TEXT),
                new Dates(List.of(), ground.zone(), ground.locale()),
                ground.home());
    }

    /** One of the words of the common model. */
    <E extends Enum<E>> @Nullable Value known(String name, String what, Class<E> type) {
        var value = word(name, ValueCompiler.names(type));
        words.check(clause, name, value, what, type);
        return value;
    }

    /** What the entry is, by one of the words of the common model; it must be there. */
    <E extends Enum<E>> Value knownType(String what, Class<E> type) {
        var value = needed("type", ValueCompiler.names(type));
        words.check(clause, "type", value, what, type);
        return value;
    }

    /** A table that is named alone, and asked with what the entry itself says; null where none is named. */
    @Nullable
    Lookup table(String name, Set<String> passed) {
        return clause.has(name) ? values.table(clause, name, passed) : null;
    }

    <E extends Enum<E>> @Nullable Choice<E> choice(String name, Class<E> type, String yields) {
        return words.choice(clause, name, field(name), type, yields);
    }

    @Nullable
    Value chamber() {
        var value = word("chamber", CommonWords::isChamber);
        words.checkChambers(clause, value);
        return value;
    }

    /** A language that the source declares. */
    @Nullable
    Value language() {
        var value = languageIfDeclared();
        if (value != null && value.constants().contains(Language.UNKNOWN)) {
            ground.findings()
                    .add(
                            clause.placeOf("language"),
                            "“und” (the source does not declare it) is for the language of titles only");
        }
        return value;
    }

    /** A language, or that the source does not declare it. */
    @Nullable
    Value languageIfDeclared() {
        return word(
                "language",
                word -> word.equals(Language.UNKNOWN) || LANGUAGE.matcher(word).find());
    }

    private String field(String name) {
        return list + "." + name;
    }
}
