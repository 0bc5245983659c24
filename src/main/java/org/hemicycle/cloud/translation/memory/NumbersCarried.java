package org.hemicycle.cloud.translation.memory;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A remembered translation with the numbers of another text, where these are all that differs and it is sure where each one
 * goes: never where a number decides about the words beside it, as one does about a plural and eight about an elision.
 */
final class NumbersCarried {
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
    private static final Pattern ELIDED = Pattern.compile("(?:8.*|11|18)");
    private static final Pattern YEAR = Pattern.compile("\\p{Nd}{4}");

    private NumbersCarried() {}

    /** @param language of the translation */
    static Optional<String> into(String target, String language, String remembered, String text) {
        var before = Words.numbers(remembered);
        var now = Words.numbers(text);
        if (before.size() != now.size() || !Words.sameNumbers(remembered, target)) {
            return Optional.empty();
        }
        var changed = new HashMap<String, String>();
        for (var i = 0; i < before.size(); i++) {
            var old = before.get(i);
            var fresh = now.get(i);
            if (!old.equals(fresh)) {
                if (Collections.frequency(before, old) > 1 || !isPlain(old, language) || !isPlain(fresh, language)) {
                    return Optional.empty();
                }
                changed.put(old, fresh);
            }
        }
        return standAlone(remembered, changed) && standAlone(target, changed)
                ? Optional.of(replaced(target, changed))
                : Optional.empty();
    }

    /** Whether nothing beside the number depends on it. */
    private static boolean isPlain(String number, String language) {
        return number.length() < 9
                && !number.matches("[01]")
                && !ELIDED.matcher(number).matches()
                && (!language.equals("ar") || YEAR.matcher(number).matches());
    }

    /** Whether no letter, apostrophe or sign of an ordinal touches a number that changes. */
    private static boolean standAlone(String text, Map<String, String> changed) {
        return NUMBER.matcher(text)
                .results()
                .allMatch(run -> !changed.containsKey(run.group())
                        || (run.start() == 0 || isFree(text.charAt(run.start() - 1)))
                                && (run.end() == text.length() || isFree(text.charAt(run.end()))));
    }

    private static boolean isFree(char beside) {
        return !Character.isLetter(beside)
                && List.of('\'', '’', 'º', '°', 'ª').stream().noneMatch(sign -> sign == beside);
    }

    private static String replaced(String target, Map<String, String> changed) {
        return NUMBER.matcher(target).replaceAll(run -> changed.getOrDefault(run.group(), run.group()));
    }
}
