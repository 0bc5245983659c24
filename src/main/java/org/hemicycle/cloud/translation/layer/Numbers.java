package org.hemicycle.cloud.translation.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The numbers of a text, by which it is seen that none was lost and none invented. */
final class Numbers {
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");

    private Numbers() {}

    /** Each run of digits, sorted. */
    static List<String> of(String text) {
        var runs = new ArrayList<String>();
        for (var run = DIGITS.matcher(text); run.find(); ) {
            runs.add(run.group());
        }
        runs.sort(null);
        return runs;
    }

    static boolean same(String source, String target) {
        return of(source).equals(of(target));
    }
}
