package org.hemicycle.cloud.translation.engine.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Cuts a text as a model has learnt texts: each sentence by itself, because of several it would write the first only. What is too
 * long then is cut where it hurts least: behind a clause, behind a comma, between words.
 */
final class Parts {
    private static final List<Pattern> CUTS =
            List.of(Pattern.compile("(?<=[.;:!?])\\s+"), Pattern.compile("(?<=,)\\s+"), Pattern.compile("\\s+"));

    /** Behind a word of some letters and not behind an abbreviation, before a capital. */
    private static final Pattern SENTENCE = Pattern.compile("(?<=[\\p{L}\\p{N})\\]»”]{3}[.!?;])\\s+(?=\\p{Lu})");

    private Parts() {}

    /** Parts that are short enough, with the white space behind each; together they are the text. */
    static List<String> of(String text, Predicate<String> isShort) {
        var parts = new ArrayList<String>();
        var from = 0;
        for (var end = SENTENCE.matcher(text); end.find(); from = end.end()) {
            cut(text.substring(from, end.end()), isShort, parts);
        }
        cut(text.substring(from), isShort, parts);
        return parts;
    }

    private static void cut(String text, Predicate<String> isShort, List<String> parts) {
        if (text.codePointCount(0, text.length()) < 2 || isShort.test(text)) {
            parts.add(text);
            return;
        }
        var place = place(text);
        cut(text.substring(0, place), isShort, parts);
        cut(text.substring(place), isShort, parts);
    }

    private static int place(String text) {
        for (var cut : CUTS) {
            var place = nearestToTheMiddle(text, cut);
            if (place > 0) {
                return place;
            }
        }
        return text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
    }

    /** The nearest place to the middle behind white space of a sort, or 0 where there is none within the text. */
    private static int nearestToTheMiddle(String text, Pattern cut) {
        var best = 0;
        for (var found = cut.matcher(text); found.find(); ) {
            var place = found.end();
            if (place < text.length()
                    && found.start() > 0
                    && Math.abs(place - text.length() / 2) < Math.abs(best - text.length() / 2)) {
                best = place;
            }
        }
        return best;
    }
}
