package org.hemicycle.cloud.translation.engine.apertium;

import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.engine.EngineTrouble.Kind;

/** What an answer must be to be believed: not blank, not many times longer, and no echo of a sentence. */
final class Answers {
    private static final int TIMES = 10;
    private static final int MORE = 200;
    private static final int BYTES_OF_A_SIGN = 4;
    /** A sentence with as many words in small letters is the same in two languages only if it was not translated. */
    private static final int WORDS_OF_AN_ECHO = 8;

    private static final Pattern SMALL_WORD = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}{2,}(?![\\p{L}\\p{N}])");

    private Answers() {}

    static int mostBytes(String line) {
        return (line.length() * TIMES + MORE) * BYTES_OF_A_SIGN;
    }

    static String checked(Mode mode, String asked, String answer) {
        var text = answer.strip();
        if (text.isEmpty()) {
            throw new EngineTrouble(Kind.TEXT, mode + " gave nothing");
        }
        if (text.length() > asked.length() * TIMES + MORE) {
            throw new EngineTrouble(Kind.TEXT, mode + " gave far more than it was asked");
        }
        if (text.equals(asked)
                && SMALL_WORD.matcher(asked).results().limit(WORDS_OF_AN_ECHO).count() == WORDS_OF_AN_ECHO) {
            throw new EngineTrouble(Kind.TEXT, mode + " gave back what it was asked");
        }
        return text;
    }
}
