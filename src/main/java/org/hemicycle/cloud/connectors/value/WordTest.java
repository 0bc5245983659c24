package org.hemicycle.cloud.connectors.value;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a word of the source must be for a rule to hold. */
public sealed interface WordTest {

    boolean holds(@Nullable String word);

    /** One of these texts, compared without case and doubled blanks. */
    record OneOf(Set<String> texts) implements WordTest {
        @Override
        public boolean holds(@Nullable String word) {
            return word != null && texts.contains(plain(word));
        }
    }

    /** A text in which a regular expression is found. */
    record Matching(Pattern pattern) implements WordTest {
        @Override
        public boolean holds(@Nullable String word) {
            return word != null && pattern.matcher(word).find();
        }
    }

    /** Given, or not given. */
    record Presence(boolean present) implements WordTest {
        @Override
        public boolean holds(@Nullable String word) {
            return present == (word != null);
        }
    }

    /** A text without case and doubled blanks. */
    static String plain(String word) {
        return Cleaning.collapsed(word).toLowerCase(Locale.ROOT);
    }
}
