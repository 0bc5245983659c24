package org.hemicycle.cloud.search.query;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers of bills in one form, whatever stands between their pieces: {@code PL 1876/2023}, {@code pl1876-2023} and
 * {@code P.L. 1.876/2023} keep the same pieces in the same order.
 */
public final class Numbers {
    private static final int MOST_PIECES = 8;
    private static final int LONGEST = 60;
    private static final Pattern MARK = Pattern.compile("\\p{Mn}+");
    /** The dots of {@code P.L.} and {@code H. R.} */
    private static final Pattern INITIALS = Pattern.compile("(?<=(?<!\\p{L})\\p{L})\\.\\s?(?=\\p{L}(?!\\p{L}))");
    /** The dot of {@code 1.876} */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\p{Nd})\\.(?=\\p{Nd}{3}(?!\\p{Nd}))");

    private static final Pattern PIECE = Pattern.compile("\\p{L}+|\\p{Nd}+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private Numbers() {}

    /** Whether the text has a digit of any script. */
    public static boolean hasDigit(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    /** The folded form of a number as typed, such as {@code pl-1876-2023}; empty where there is none. */
    public static String folded(String text) {
        var pieces = pieces(text);
        return pieces.size() > MOST_PIECES || pieces.stream().noneMatch(Numbers::hasDigit)
                ? ""
                : String.join("-", pieces);
    }

    /** The folded forms under which a number is found: itself, and the parts of it that people quote. */
    public static Set<String> forms(String number) {
        var pieces = pieces(number);
        var forms = new LinkedHashSet<String>();
        if (pieces.size() > MOST_PIECES) {
            return forms;
        }
        var firstDigits = 0;
        while (firstDigits < pieces.size() && !hasDigit(pieces.get(firstDigits))) {
            firstDigits++;
        }
        for (var from = 0; from < pieces.size(); from++) {
            for (var to = Math.max(from, firstDigits) + 1; to <= pieces.size(); to++) {
                if (to - from > 1 || from == firstDigits || isTelling(pieces.get(from))) {
                    forms.add(String.join("-", pieces.subList(from, to)));
                }
            }
        }
        forms.removeIf(form -> !hasDigit(form));
        return forms;
    }

    /** Whether digits alone say enough to be looked for by themselves: a year or a short count does not. */
    private static boolean isTelling(String piece) {
        return hasDigit(piece) && piece.length() >= 4 && !piece.matches("(19|20)\\d\\d");
    }

    private static List<String> pieces(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        var plain =
                MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var joined = THOUSANDS
                .matcher(INITIALS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(""))
                .replaceAll("");
        return PIECE.matcher(joined)
                .results()
                .map(piece -> plainDigits(piece.group()))
                .toList();
    }

    /** Digits of any script as ASCII digits, without leading zeros. */
    private static String plainDigits(String piece) {
        if (!hasDigit(piece)) {
            return piece;
        }
        var digits = new StringBuilder();
        piece.codePoints().forEach(digit -> digits.append(Character.digit(digit, 10)));
        return LEADING_ZEROS.matcher(digits).replaceAll("");
    }
}
