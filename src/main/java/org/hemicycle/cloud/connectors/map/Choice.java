package org.hemicycle.cloud.connectors.map;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hemicycle.cloud.connectors.path.Scope;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.Unmapped;
import org.hemicycle.cloud.connectors.value.Lookup;
import org.hemicycle.cloud.connectors.value.Remarks;
import org.hemicycle.cloud.connectors.value.Rule;
import org.hemicycle.cloud.connectors.value.Value;
import org.jspecify.annotations.Nullable;

/** A word of the common model that a record is given: by a value of its own or by a table of the mapping. */
public sealed interface Choice<E extends Enum<E>> {

    /**
     * What was chosen.
     *
     * @param word null where the source's words stand in no rule, or the rule names no such word
     * @param known whether a rule or value knows the source's words
     * @param rule the rule of the table, where there is one
     */
    record Chosen<E>(
            @Nullable E word,
            boolean known,
            boolean ignored,
            Certainty certainty,
            @Nullable String words,
            @Nullable String reason,
            @Nullable Rule rule) {}

    /** What the record is given; null where it says nothing. */
    @Nullable
    Chosen<E> choose(Scope scope, Remarks remarks, @Nullable String shown, @Nullable String code);

    /** How it is written in the declaration. */
    String origin();

    /** The words of the common model by name. */
    static <E extends Enum<E>> Map<String, E> words(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (var word : type.getEnumConstants()) {
            words.put(word.name(), word);
        }
        return words;
    }

    /** By a value that gives the word itself. */
    record ByValue<E extends Enum<E>>(Class<E> type, Value value) implements Choice<E> {
        @Override
        public @Nullable Chosen<E> choose(Scope scope, Remarks remarks, @Nullable String shown, @Nullable String code) {
            var word = Typed.word(type, value, scope, remarks);
            return word == null ? null : new Chosen<>(word, true, false, Certainty.EXACT, null, null, null);
        }

        @Override
        public String origin() {
            return value.origin();
        }
    }

    /** By a table. */
    record ByTable<E extends Enum<E>>(Map<String, E> words, String yields, Lookup lookup) implements Choice<E> {
        @Override
        public @Nullable Chosen<E> choose(Scope scope, Remarks remarks, @Nullable String shown, @Nullable String code) {
            var verdict = lookup.ask(scope, remarks);
            if (verdict == null) {
                return null;
            }
            var said = shown != null ? shown : verdict.words();
            var rule = verdict.rule();
            if (rule == null) {
                var key = code != null ? code : verdict.code();
                remarks.unmapped(new Unmapped(lookup.table().name(), said == null ? "" : said, key, scope.at()));
                return new Chosen<>(null, false, false, Certainty.UNMAPPED, said, null, null);
            }
            var name = rule.yield(yields);
            var word = name == null ? null : words.get(name);
            return new Chosen<>(word, true, rule.ignore(), rule.certainty(), said, rule.reason(), rule);
        }

        @Override
        public String origin() {
            var words = lookup.inputs().get("words");
            var first =
                    words != null ? words : lookup.inputs().values().iterator().next();
            return first.origin();
        }
    }
}
