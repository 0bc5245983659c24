package org.hemicycle.cloud.translation.engine;

import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;

/** What an answer must be to be believed: not blank, not many times longer, and no echo of a sentence. */
public final class Answers {
    private static final int TIMES = 10;
    private static final int MORE = 200;
    private static final int BYTES_OF_A_SIGN = 4;
    /** A sentence with as many words in small letters is the same in two languages only if it was not translated. */
    private static final int WORDS_OF_AN_ECHO = 8;

    private static final Pattern SMALL_WORD = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}{2,}(?![\\p{L}\\p{N}])");

    private Answers() {}

    /** How many bytes an answer may have at most. */
    public static int mostBytes(String asked) {
        return (asked.length() * TIMES + MORE) * BYTES_OF_A_SIGN;
    }

    /** The answer without blanks around it; {@link EngineTrouble} where it cannot be believed. */
    public static String checked(String machine, String asked, String answer) {
        var text = answer.strip();
        if (text.isEmpty()) {
            throw new EngineTrouble(Kind.TEXT, machine + " gave nothing");
        }
        if (text.length() > asked.length() * TIMES + MORE) {
            throw new EngineTrouble(Kind.TEXT, machine + " gave far more than it was asked");
        }
        if (text.equals(asked)
                && SMALL_WORD.matcher(asked).results().limit(WORDS_OF_AN_ECHO).count() == WORDS_OF_AN_ECHO) {
            throw new EngineTrouble(Kind.TEXT, machine + " gave back what it was asked");
        }
        return text;
    }
}
