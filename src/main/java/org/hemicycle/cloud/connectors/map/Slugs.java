package org.hemicycle.cloud.connectors.map;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the key of an address of what people quote: lower case, hyphens, no accents. */
final class Slugs {
    private static final int LONGEST = 120;

    private Slugs() {}

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    static String of(String text) {
        var plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        var slug = new StringBuilder(text.length());
        plain.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                slug.appendCodePoint(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !slug.isEmpty()
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        });
        int end = Math.min(slug.length(), LONGEST);
        while (end > 0 && (slug.charAt(end - 1) == '-' || Character.isHighSurrogate(slug.charAt(end - 1)))) {
            end--;
        }
        return Normalizer.normalize(slug.substring(0, end), Normalizer.Form.NFC);
    }
}
