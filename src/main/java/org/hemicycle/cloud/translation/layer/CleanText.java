package org.hemicycle.cloud.translation.layer;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A text as it is handed on: composed letters, single spaces, and none of the characters that cannot be seen. */
final class CleanText {
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\\t\\n\\r]]|[\\u00ad\\u200b\\u200c\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufffc\\ufffd]|\\p{Cs}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u2028\\u2029]+");

    private CleanText() {}

    static String of(String text) {
        var composed = Normalizer.normalize(UNSEEN.matcher(text).replaceAll(""), Normalizer.Form.NFC);
        return SPACES.matcher(composed).replaceAll(" ").strip();
    }
}
