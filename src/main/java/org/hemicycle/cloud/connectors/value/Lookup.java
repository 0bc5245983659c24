package org.hemicycle.cloud.connectors.value;

import java.util.HashMap;
import java.util.Map;
import org.hemicycle.cloud.connectors.path.Scope;
import org.hemicycle.cloud.connectors.record.Unmapped;
import org.jspecify.annotations.Nullable;

/** Asks a table of the mapping with words of a record. */
public record Lookup(Table table, Map<String, Value> inputs) {

    /**
     * What the table says.
     *
     * @param rule null where no rule knows the words
     */
    public record Verdict(
            @Nullable String words,
            @Nullable String code,
            @Nullable Rule rule) {}

    /** What the table says of the record; null where the record gives none of the words asked for. */
    public @Nullable Verdict ask(Scope scope, Remarks remarks) {
        Map<String, @Nullable String> given = new HashMap<>();
        boolean any = false;
        for (var input : inputs.entrySet()) {
            var word = input.getValue().one(scope, remarks);
            given.put(input.getKey(), word);
            any = any || word != null;
        }
        return any
                ? new Verdict(words(given), given.get("code"), table.find(given).orElse(null))
                : null;
    }

    /** The rule that holds; null where none does, which is noted, or nothing is given. */
    @Nullable
    Rule rule(Scope scope, Remarks remarks) {
        var verdict = ask(scope, remarks);
        if (verdict != null && verdict.rule() == null) {
            var words = verdict.words() == null ? "" : verdict.words();
            remarks.unmapped(new Unmapped(table.name(), words, verdict.code(), scope.at()));
        }
        return verdict == null ? null : verdict.rule();
    }

    /** The same with a word that the record's own value gives. */
    @Nullable
    Rule ask(String words, Scope scope, Remarks remarks) {
        return ask(words, null, scope, remarks);
    }

    /** The same with a word and a code that the record's own value gives. */
    public @Nullable Rule ask(String words, @Nullable String code, Scope scope, Remarks remarks) {
        Map<String, @Nullable String> given = new HashMap<>();
        inputs.forEach((name, value) -> given.put(name, value.one(scope, remarks)));
        given.put("words", words);
        if (code != null) {
            given.put("code", code);
        }
        var rule = table.find(given).orElse(null);
        if (rule == null) {
            remarks.unmapped(new Unmapped(table.name(), words, given.get("code"), scope.at()));
        }
        return rule;
    }

    private static @Nullable String words(Map<String, @Nullable String> given) {
        var words = given.get("words");
        return words != null
                ? words
                : given.values().stream()
                        .filter(word -> word != null)
                        .findFirst()
                        .orElse(null);
    }
}
