package org.hemicycle.cloud.translation.layer.keep;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Tells by the first characters at a place of a text which of several patterns may begin there, so that few need be tried. What
 * was told once is remembered.
 */
final class Beginnings {
    private static final int LENGTH = 4;
    /** More beginnings than these are not remembered: nobody writes so many. */
    private static final int MOST = 20_000;

    private final List<@Nullable Pattern> patterns = new ArrayList<>();
    private final ConcurrentMap<String, BitSet> known = new ConcurrentHashMap<>();

    /** @param all the patterns, as RE2 reads them */
    Beginnings(List<String> all) {
        all.forEach(pattern -> patterns.add(read(pattern)));
    }

    private static @Nullable Pattern read(String pattern) {
        try {
            return Pattern.compile(pattern.replace("(?P<", "(?<"), Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException onlyOfRe2) {
            return null;
        }
    }

    /** The numbers of the patterns that may begin at a place; not to be changed. */
    BitSet at(String text, int place) {
        int end = Math.min(text.length(), place + LENGTH);
        var whole = end == text.length() || !Character.isHighSurrogate(text.charAt(end - 1));
        var beginning = text.substring(place, whole ? end : end + 1);
        var possible = known.get(beginning);
        if (possible == null) {
            possible = possible(beginning);
            if (known.size() < MOST) {
                known.put(beginning, possible);
            }
        }
        return possible;
    }

    private BitSet possible(String beginning) {
        var possible = new BitSet(patterns.size());
        for (int number = 0; number < patterns.size(); number++) {
            var pattern = patterns.get(number);
            var matcher = pattern == null ? null : pattern.matcher(beginning);
            possible.set(number, matcher == null || matcher.lookingAt() || matcher.hitEnd());
        }
        return possible;
    }
}
