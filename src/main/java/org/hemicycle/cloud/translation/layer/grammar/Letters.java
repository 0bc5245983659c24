package org.hemicycle.cloud.translation.layer.grammar;

import java.text.Normalizer;
import java.util.Locale;

/** Characters as the layer compares them: the same length, capitals aside, every apostrophe and every space alike. */
public final class Letters {
    private static final String VOWELS = "aeiouyœæ";

    private Letters() {}

    /** The text in small letters with plain apostrophes and spaces; each character stays one character. */
    public static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(folded(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char folded(char c) {
        if (c == '’' || c == 'ʼ' || c == '‘') {
            return '\'';
        }
        return space(c) ? ' ' : Character.toLowerCase(c);
    }

    /** Whether it is a space of any kind. */
    public static boolean space(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether it is part of a word or a number. */
    public static boolean word(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether a word may begin or end between these two places: no letter and no digit on both sides. */
    public static boolean edge(String text, int at) {
        return at <= 0 || at >= text.length() || !word(text.charAt(at - 1)) || !word(text.charAt(at));
    }

    /** Whether a word begins with a vowel or a mute h as heard in that language. */
    public static boolean vowel(String language, String word) {
        if (word.isEmpty()) {
            return false;
        }
        var first = plain(word.substring(0, 1));
        if (first.equals("h")) {
            return language.equals("fr") && !Aspirated.has(word);
        }
        return VOWELS.contains(first) && !(language.equals("it") && first.equals("y"));
    }

    /** The letters without their marks, in small letters. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether a text is written in capitals throughout: at least eight letters, none of them small. */
    public static boolean capitals(String text) {
        long small = text.chars().filter(Character::isLowerCase).count();
        long large = text.chars().filter(Character::isUpperCase).count();
        return large >= 8 && small * 20 < large;
    }
}
