package org.hemicycle.cloud.translation.layer.keep;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;
import java.util.function.Consumer;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.hemicycle.cloud.translation.layer.grammar.Letters;

/** A pattern that matches only where no letter and no digit touches it. */
final class Bounded {
    private static final Pattern PART = Pattern.compile("%\\{([a-z-]+)\\}");
    private static final String OPEN = "(?:^|[^\\p{L}\\p{N}])(";
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
            return new Bounded(Pattern.compile(OPEN + text + (open ? ")" : CLOSE)));
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

    /** Each place of the text where it matches; group 1 is the place. */
    void in(String text, Consumer<Matcher> each) {
        var matcher = pattern.matcher(text);
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            each.accept(matcher);
            from = Math.max(next(text, matcher.end(1)), from + 1);
        }
    }

    /** The next place may begin right after: where this one ended in a space, that space is before the next. */
    private static int next(String text, int end) {
        return end > 0 && !Letters.word(text.charAt(end - 1)) ? end - 1 : end;
    }

    /** The text of a named group, empty where there is none. */
    static String group(Matcher matcher, String name) {
        if (!matcher.pattern().namedGroups().containsKey(name)) {
            return "";
        }
        var text = matcher.group(name);
        return text == null ? "" : text;
    }
}
