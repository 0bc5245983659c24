package org.hemicycle.cloud.translation.layer.keep;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;
import java.util.function.Consumer;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.layer.grammar.Letters;
import org.jspecify.annotations.Nullable;

/** A pattern that matches only where no letter and no digit touches it. */
final class Bounded {
    private static final Pattern PART = Pattern.compile("%\\{([a-z-]+)\\}");
    private static final String CLOSE = ")(?:$|[^\\p{L}\\p{N}])";

    private final Pattern pattern;

    private Bounded(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Reads {@code pattern} of an entry, with the parts that it names. */
    static Bounded of(Declared entry, Map<String, String> parts) {
        var text = expanded(entry.at("pattern"), parts);
        var open = text.endsWith("\\s") || text.contains("(?P<rest>");
        try {
            return new Bounded(Pattern.compile("(" + text + (open ? ")" : CLOSE)));
        } catch (PatternSyntaxException e) {
            throw entry.at("pattern").trouble("not a pattern of RE2: " + e.getMessage());
        }
    }

    private static String expanded(Declared pattern, Map<String, String> parts) {
        var text = pattern.text();
        for (var found = PART.matcher(text); found.find(); found = PART.matcher(text)) {
            var part = parts.get(found.group(1));
            if (part == null || text.length() > 20_000) {
                throw pattern.trouble("there is no part “%s”".formatted(found.group(1)));
            }
            text = found.replaceFirst(Matcher.quoteReplacement("(?:" + part + ")"));
        }
        return text;
    }

    /** The pattern as RE2 reads it. */
    String text() {
        return pattern.pattern();
    }

    /**
     * What it finds in a text, one after the other, none over another.
     *
     * @param own its number among the patterns that the places know
     */
    void in(Places places, int own, Consumer<Match> each) {
        var text = places.text();
        int from = -1;
        for (int number = 0; number < places.count(); number++) {
            int at = places.at(number);
            var found = at > from && places.allow(number, own) ? at(text, at) : null;
            if (found != null) {
                each.accept(found);
                from = Math.max(next(text, found.end()), at);
            }
        }
    }

    private @Nullable Match at(String text, int at) {
        var matcher = pattern.matcher(text.substring(at));
        return matcher.lookingAt() ? new Match(matcher, at) : null;
    }

    /** The next place may begin right after: where this one ended in a space, that space is before the next. */
    private static int next(String text, int end) {
        return end > 0 && !Letters.word(text.charAt(end - 1)) ? end - 1 : end;
    }
}
