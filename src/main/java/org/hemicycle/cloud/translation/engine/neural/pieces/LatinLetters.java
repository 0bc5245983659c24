package org.hemicycle.cloud.translation.engine.neural.pieces;

import java.util.Locale;

/** The letters whose capitals a vocabulary does not hold: a mark before them says that they are capitals. */
final class LatinLetters {
    private LatinLetters() {}

    static boolean isCapital(int sign) {
        return sign >= 'A' && sign <= 'Z' || sign >= 'À' && sign <= 'Þ' && sign != '×' || sign == 'Œ' || sign == 'Ÿ';
    }

    static boolean isSmall(int sign) {
        return sign >= 'a' && sign <= 'z'
                || sign >= 'ß' && sign <= 'ÿ' && sign != '÷'
                || sign >= 0x0100 && sign <= 0x017F && sign != 'Œ' && sign != 'Ÿ';
    }

    static int small(int sign) {
        return isCapital(sign) ? Character.toLowerCase(sign) : sign;
    }

    /** The capital of a letter; the letter where the vocabulary has its capital itself, or it has none. */
    static int raised(int sign) {
        var capital = Character.toString(sign).toUpperCase(Locale.ROOT);
        return capital.length() == 1 && isCapital(capital.charAt(0)) ? capital.charAt(0) : sign;
    }
}
