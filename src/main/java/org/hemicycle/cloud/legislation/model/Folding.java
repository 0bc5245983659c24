package org.hemicycle.cloud.legislation.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reduces names to what counts when they are compared or stand in an address. */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_ADDRESS = Pattern.compile("[^a-z0-9]+");

    private Folding() {}

    /** Lower case, letters and digits only: "PL 1876/2023" and "pl1876-2023" are the same. */
    public static String fold(String text) {
        var folded = new StringBuilder(text.length());
        plain(text).codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** The text as part of an address: lower case letters and digits of ASCII with hyphens between; may be empty. */
    public static String slug(String text) {
        var hyphened = NOT_ADDRESS.matcher(plain(text)).replaceAll("-");
        int start = hyphened.startsWith("-") ? 1 : 0;
        int end = hyphened.length() > start && hyphened.endsWith("-") ? hyphened.length() - 1 : hyphened.length();
        return hyphened.substring(start, Math.max(start, end));
    }

    private static String plain(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return Normalizer.normalize(MARKS.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
