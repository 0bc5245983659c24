package org.hemicycle.cloud.search.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what was typed. Quotes make a phrase, a minus before a word or phrase excludes it, a star behind a word makes it a
 * beginning. Everything else, an unclosed quote or a lonely minus included, is words: no text is an error.
 */
public final class QuestionReader {
    private static final int LONGEST_ENDING = 4;
    private final String typed;
    private final boolean typing;
    private final List<Part> wanted = new ArrayList<>();
    private final List<Part> unwanted = new ArrayList<>();
    private final List<Part> run = new ArrayList<>();
    private int at;

    private QuestionReader(String typed, boolean typing) {
        this.typed = typed;
        this.typing = typing;
    }

    /** The question typed; while {@code typing}, a last word that nothing follows is a beginning. */
    public static Question read(String typed, boolean typing) {
        return new QuestionReader(typed, typing).read();
    }

    private Question read() {
        while (skipSpace()) {
            var excluded = isMinus();
            if (excluded) {
                at++;
            }
            if (isQuote(typed.charAt(at)) && closingQuote() > 0) {
                phrase(excluded);
            } else {
                word(excluded);
            }
        }
        endRun();
        return new Question(wanted, unwanted);
    }

    private boolean skipSpace() {
        while (at < typed.length() && isSpace(typed.charAt(at))) {
            at++;
        }
        return at < typed.length();
    }

    private boolean isMinus() {
        return typed.charAt(at) == '-' && at + 1 < typed.length() && !isSpace(typed.charAt(at + 1));
    }

    private int closingQuote() {
        for (var end = at + 1; end < typed.length(); end++) {
            if (isQuote(typed.charAt(end))) {
                return end;
            }
        }
        return -1;
    }

    private void phrase(boolean excluded) {
        var end = closingQuote();
        var text = typed.substring(at + 1, end).strip();
        at = end + 1;
        endRun();
        if (hasLetterOrDigit(text)) {
            (excluded ? unwanted : wanted).add(new Part.Phrase(text));
        }
    }

    private void word(boolean excluded) {
        var end = at;
        while (end < typed.length() && !isSpace(typed.charAt(end)) && !isQuote(typed.charAt(end)) && !isColon(end)) {
            end++;
        }
        end = Math.max(end, at + 1);
        var text = typed.substring(at, end);
        at = end;
        if (!hasLetterOrDigit(text)) {
            return;
        }
        if (excluded) {
            endRun();
            unwanted.add(isBeginning(text) ? new Part.Beginning(trimmed(text)) : new Part.Word(trimmed(text)));
        } else if (isBeginning(text) || (typing && at == typed.length())) {
            continueRun(new Part.Beginning(trimmed(text)));
            endRun();
        } else {
            continueRun(new Part.Word(trimmed(text)));
        }
    }

    /** A word and then digits, side by side, may be one number: {@code PL 1876/2023}, {@code HR 1 116}. */
    private void continueRun(Part word) {
        if (!Numbers.hasDigit(word.text())) {
            endRun();
        }
        run.add(word);
    }

    private void endRun() {
        if (run.size() == 1 && !Numbers.hasDigit(run.getFirst().text())) {
            wanted.add(run.getFirst());
        } else if (!run.isEmpty()) {
            wanted.add(new Part.Number(run));
        }
        run.clear();
    }

    /** A colon between two words parts them; one before a short ending, as in the Swedish {@code EU:s}, does not. */
    private boolean isColon(int place) {
        return typed.charAt(place) == ':'
                && typed.substring(place + 1)
                                .chars()
                                .takeWhile(Character::isLetter)
                                .count()
                        > LONGEST_ENDING;
    }

    private static boolean isBeginning(String text) {
        return text.endsWith("*");
    }

    private static String trimmed(String text) {
        var start = 0;
        var end = text.length();
        while (!Character.isLetterOrDigit(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (!isWordEnd(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean isWordEnd(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(character);
        };
    }

    private static boolean hasLetterOrDigit(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }

    private static boolean isQuote(char character) {
        return switch (character) {
            case '"', '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> true;
            default -> false;
        };
    }
}
