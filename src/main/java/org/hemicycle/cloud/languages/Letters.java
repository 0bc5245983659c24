package org.hemicycle.cloud.languages;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What of a text tells its language: its letters, small, and the marks that stand with them. Digits, brackets and signs are
 * blanks, as are the beginning and the end; marks that nobody sees are left out.
 *
 * @param count how many letters it has
 * @param scripts how many of each script
 */
record Letters(String text, int count, Map<UnicodeScript, Integer> scripts) {
    /** Where less than this share of the letters is of one script, the text is taken to be in several languages. */
    private static final double MOST = 0.75;

    /** Those at the beginning of a text, looking at so many of its characters at most. */
    static Letters of(String text, int longest) {
        var beginning = Normalizer.normalize(text.substring(0, Math.min(text.length(), longest)), Normalizer.Form.NFC);
        var kept = new StringBuilder(beginning.length() + 2).append(' ');
        var scripts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        int count = 0;
        for (int at = 0; at < beginning.length(); ) {
            int one = beginning.codePointAt(at);
            at += Character.charCount(one);
            if (Character.isLetter(one)) {
                count++;
                scripts.merge(scriptOf(one), 1, Integer::sum);
                kept.appendCodePoint(Character.toLowerCase(one));
            } else if (standsWithLetters(one)) {
                kept.appendCodePoint(one);
            } else if (Character.getType(one) != Character.FORMAT) {
                blank(kept);
            }
        }
        blank(kept);
        return new Letters(kept.toString(), count, scripts);
    }

    private static void blank(StringBuilder kept) {
        if (kept.charAt(kept.length() - 1) != ' ') {
            kept.append(' ');
        }
    }

    private static UnicodeScript scriptOf(int letter) {
        return letter < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(letter);
    }

    private static boolean standsWithLetters(int one) {
        return switch (Character.getType(one)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.OTHER_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The script of nearly all of its letters; a text with Japanese syllables is in those. Empty where there are several. */
    Optional<UnicodeScript> script() {
        int kana = of(UnicodeScript.HIRAGANA) + of(UnicodeScript.KATAKANA);
        if (kana > 0 && kana + of(UnicodeScript.HAN) >= MOST * count) {
            return Optional.of(UnicodeScript.HIRAGANA);
        }
        for (var script : scripts.entrySet()) {
            if (script.getValue() >= MOST * count) {
                return Optional.of(script.getKey());
            }
        }
        return Optional.empty();
    }

    private int of(UnicodeScript script) {
        return scripts.getOrDefault(script, 0);
    }
}
