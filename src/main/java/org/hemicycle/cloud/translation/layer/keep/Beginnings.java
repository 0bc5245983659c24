package org.hemicycle.cloud.translation.layer.keep;

import java.util.BitSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The characters with which what a pattern finds may begin, so that most places of a text need not be looked at. */
final class Beginnings {
    /** Beyond these a place is always looked at. */
    private static final int KNOWN = 0x250;

    private final BitSet possible = new BitSet(KNOWN);

    private Beginnings() {}

    /** @param pattern as RE2 reads it */
    static Beginnings of(String pattern) {
        var beginnings = new Beginnings();
        try {
            var same = Pattern.compile(pattern.replace("(?P<", "(?<"), Pattern.UNICODE_CASE)
                    .matcher("");
            for (int sign = 0; sign < KNOWN; sign++) {
                same.reset(Character.toString(sign));
                beginnings.possible.set(sign, same.lookingAt() || same.hitEnd());
            }
        } catch (PatternSyntaxException onlyOfRe2) {
            beginnings.possible.set(0, KNOWN);
        }
        return beginnings;
    }

    boolean allow(char sign) {
        return sign >= KNOWN || possible.get(sign);
    }
}
