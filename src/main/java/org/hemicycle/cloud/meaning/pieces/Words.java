package org.hemicycle.cloud.meaning.pieces;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words of a sentence as the network has learnt them: small letters without accents, each punctuation mark for itself. */
final class Words {
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    private Words() {}

    static List<String> of(String sentence) {
        var bare = Normalizer.normalize(sentence, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var words = new Words();
        bare.codePoints().forEach(words::read);
        words.end();
        return words.words;
    }

    private void read(int sign) {
        if (isSpace(sign)) {
            end();
        } else if (isMark(sign) || Character.isIdeographic(sign)) {
            end();
            words.add(Character.toString(sign));
        } else if (counts(sign)) {
            word.appendCodePoint(sign);
        }
    }

    private void end() {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isSpace(int sign) {
        return sign == '\t' || sign == '\n' || sign == '\r' || Character.getType(sign) == Character.SPACE_SEPARATOR;
    }

    private static boolean isMark(int sign) {
        if (sign < 128) {
            return sign > ' ' && sign < 127 && !Character.isLetterOrDigit(sign);
        }
        return switch (Character.getType(sign)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Accents that stood on letters, signs that cannot be seen, and what is no character at all, do not count. */
    private static boolean counts(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> sign != 0xFFFD;
        };
    }
}
