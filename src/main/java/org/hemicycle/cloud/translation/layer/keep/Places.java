package org.hemicycle.cloud.translation.layer.keep;

import java.util.BitSet;

/** A text with the places where something that is kept may begin, no letter and no number right before them, and what may. */
final class Places {
    private static final int WORD = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private final String text;
    private final int[] places;
    private final BitSet[] possible;
    private final int count;

    private Places(String text, int[] places, BitSet[] possible, int count) {
        this.text = text;
        this.places = places;
        this.possible = possible;
        this.count = count;
    }

    static Places of(String text, Beginnings beginnings) {
        var places = new int[text.length() + 1];
        var possible = new BitSet[text.length() + 1];
        int count = 0;
        var open = true;
        for (int at = 0; at < text.length(); ) {
            if (open) {
                places[count] = at;
                possible[count++] = beginnings.at(text, at);
            }
            int sign = text.codePointAt(at);
            open = (WORD >> Character.getType(sign) & 1) == 0;
            at += Character.charCount(sign);
        }
        return new Places(text, places, possible, count);
    }

    String text() {
        return text;
    }

    int count() {
        return count;
    }

    /** Whether a pattern may begin at the place of that number. */
    boolean allow(int number, int pattern) {
        return possible[number].get(pattern);
    }

    /** Where the place of that number is, from 0 on, in the order of the text. */
    int at(int number) {
        return places[number];
    }
}
