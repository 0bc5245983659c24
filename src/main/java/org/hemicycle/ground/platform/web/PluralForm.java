package org.hemicycle.ground.platform.web;

import java.util.Locale;
import java.util.Set;

/** The plural forms of the interface languages, after the CLDR rules for whole numbers. */
enum PluralForm {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    /** The form a number takes in a language, by its primary subtag. */
    static PluralForm of(String language, long number) {
        var n = Math.abs(number);
        return switch (language) {
            case "ar" -> arabic(n);
            case "fr", "pt" -> n < 2 ? ONE : OTHER;
            default -> n == 1 ? ONE : OTHER;
        };
    }

    /** The forms a text must have to be complete in a language. */
    static Set<PluralForm> needed(String language) {
        return language.equals("ar") ? Set.of(values()) : Set.of(ONE, OTHER);
    }

    static PluralForm named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static PluralForm arabic(long n) {
        var hundredth = n % 100;
        if (n < 3) {
            return values()[(int) n];
        }
        if (hundredth >= 3 && hundredth <= 10) {
            return FEW;
        }
        return hundredth >= 11 ? MANY : OTHER;
    }
}
