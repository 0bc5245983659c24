package org.hemicycle.cloud.connectors.value;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Makes a clean text of what a source wrote: blanks collapsed, entities undone, nothing that no text may hold. */
public final class Cleaning {
    private Cleaning() {}

    /** The text with entities undone and blanks collapsed. */
    public static String text(String raw) {
        return collapsed(raw.indexOf('&') < 0 ? raw : Parser.unescapeEntities(raw, false));
    }

    /** The same without the tags of HTML. */
    public static String html(String raw) {
        boolean plain = raw.indexOf('<') < 0 && raw.indexOf('&') < 0;
        return collapsed(plain ? raw : Jsoup.parseBodyFragment(raw).text());
    }

    /** Runs of blanks become one; control characters and halves of characters go. */
    static String collapsed(String raw) {
        return isClean(raw) ? raw : rebuilt(raw);
    }

    private static boolean isClean(String raw) {
        boolean blankBefore = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean blank = c == ' ';
            if ((blank && blankBefore) || c < ' ' || (c >= 0x7F && isOdd(c))) {
                return false;
            }
            blankBefore = blank;
        }
        return raw.isEmpty() || !blankBefore;
    }

    private static boolean isOdd(char c) {
        return c <= 0xA0
                || Character.isSurrogate(c)
                || c == 0xFEFF
                || c == 0xFFFE
                || c == 0xFFFF
                || Character.isWhitespace(c)
                || c == 0x2007
                || c == 0x202F;
    }

    private static String rebuilt(String raw) {
        var text = new StringBuilder(raw.length());
        boolean blank = false;
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || c == 0xA0 || c == 0x2007 || c == 0x202F || c == 0x85) {
                blank = true;
            } else if (isKept(c)) {
                if (blank && !text.isEmpty()) {
                    text.append(' ');
                }
                blank = false;
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }

    private static boolean isKept(int c) {
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !half && !Character.isISOControl(c) && c != 0xFEFF && c != 0xFFFE && c != 0xFFFF;
    }
}
