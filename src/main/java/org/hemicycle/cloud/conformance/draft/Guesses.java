package org.hemicycle.cloud.conformance.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.conformance.Sketch.Guess;
import org.hemicycle.cloud.conformance.shape.FoundField;
import org.hemicycle.cloud.conformance.shape.Roles;
import org.jspecify.annotations.Nullable;

/** What the fields of records seem to be, each with what that rests on, and the words of procedure in them. */
final class Guesses {
    private static final int WORDS = 200;
    private static final int EXAMPLES = 3;

    private final Map<String, Guess> fields = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> words = new LinkedHashMap<>();

    /** Of records that stand each under its key, or hold it. */
    Guesses(Roles roles, boolean keyed) {
        if (keyed) {
            fields.put("key", new Guess("key()", "the key that each record stands under", null, null));
        } else {
            guess("key", roles.key(), "in every record, each value once");
        }
        guess("title", roles.title(), "its name, and texts as long as titles");
        guess("number", roles.number(), "its name");
        guess("introducedOn", roles.introducedOn(), "dates in most records");
        guess("status", roles.status(), "its name, and few different words");
        guess("url", roles.address(), "addresses");
        steps(roles);
    }

    Map<String, Guess> fields() {
        return fields;
    }

    /** By the table that is to map them. */
    Map<String, Map<String, Integer>> words() {
        return words;
    }

    private void steps(Roles roles) {
        var steps = roles.steps();
        if (steps != null) {
            var list = steps.list().path();
            fields.put("steps", new Guess(list, "a list of dated texts", null, null));
            within("steps.date", list, steps.date());
            within("steps.words", list, steps.said());
            words.put("steps", steps.said().words(WORDS));
        }
        var status = roles.status();
        if (status != null) {
            words.put("statuses", status.words(WORDS));
        }
    }

    private void within(String name, String list, FoundField field) {
        var path = field.path().startsWith(list + "/") ? field.path().substring(list.length() + 1) : field.path();
        fields.put(name, new Guess(path, "the list it stands in", pattern(field), examples(field)));
    }

    private void guess(String name, @Nullable FoundField field, String because) {
        if (field != null) {
            fields.put(name, new Guess(field.path(), because, pattern(field), examples(field)));
        }
    }

    private static @Nullable String pattern(FoundField field) {
        var dating = field.dating();
        return dating == null ? null : dating.pattern();
    }

    private static List<String> examples(FoundField field) {
        return field.values().stream()
                .limit(EXAMPLES)
                .map(text -> text.length() > 80 ? text.substring(0, 80) + "…" : text)
                .toList();
    }
}
