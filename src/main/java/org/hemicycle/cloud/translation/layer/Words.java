package org.hemicycle.cloud.translation.layer;

import java.util.regex.Pattern;

/** Counts words: runs of letters and digits. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private Words() {}

    static int in(String text) {
        int count = 0;
        for (var word = WORD.matcher(text); word.find(); ) {
            count++;
        }
        return count;
    }

    static boolean any(String text) {
        return WORD.matcher(text).find();
    }
}
