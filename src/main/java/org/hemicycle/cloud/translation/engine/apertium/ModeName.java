package org.hemicycle.cloud.translation.engine.apertium;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.Direction;

/**
 * The name of a mode, such as {@code fr-es} or {@code spa-eng_US}.
 *
 * @param variant of the language it writes, such as {@code pt_BR}; the bare language where it names none
 */
record ModeName(Direction direction, String variant) {
    private static final Pattern FORM = Pattern.compile("([a-z]{2,3})-([a-z]{2,3})(_\\w+)?");
    private static final Map<String, String> TWO_LETTERS = twoLetters();

    /** Reads a name; empty where it is none of a plain direction, such as a mode for people who mend the rules. */
    static Optional<ModeName> of(String name) {
        var parts = FORM.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var from = language(parts.group(1));
        var to = language(parts.group(2));
        return from.equals(to)
                ? Optional.empty()
                : Optional.of(new ModeName(new Direction(from, to), parts.group(3) == null ? to : to + parts.group(3)));
    }

    private static String language(String code) {
        return TWO_LETTERS.getOrDefault(code, code);
    }

    private static Map<String, String> twoLetters() {
        var letters = new HashMap<String, String>();
        for (var language : Locale.getISOLanguages()) {
            letters.put(Locale.of(language).getISO3Language(), language);
        }
        return letters;
    }
}
