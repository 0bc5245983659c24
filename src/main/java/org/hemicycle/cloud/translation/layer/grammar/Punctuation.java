package org.hemicycle.cloud.translation.layer.grammar;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks of punctuation as the target language sets them: its quotation marks, and the spaces of French. */
public final class Punctuation {
    private static final Map<String, List<String>> QUOTES = Map.of(
            "en", List.of("“", "”"),
            "fr", List.of("«\u00a0", "\u00a0»"),
            "es", List.of("«", "»"),
            "pt", List.of("“", "”"),
            "it", List.of("«", "»"));
    private static final Pattern QUOTED = Pattern.compile(
            "«[\\s\\u00a0\\u202f]*([^«»]{1,400}?)[\\s\\u00a0\\u202f]*»|“([^“”]{1,400})”|\"([^\"]{1,400})\"");
    private static final Pattern SPACED = Pattern.compile("(?<=[\\p{L}\\p{N}»”)%])[ \\u00a0\\u202f]*([;:!?])(?=\\s|$)");
    private static final Pattern FIXED = Pattern.compile("</?[A-Za-z][^<>]{0,300}>|https?://\\S+|www[.]\\S+");
    private static final Pattern SPACES = Pattern.compile("[ ]{2,}");
    private static final Pattern BEFORE = Pattern.compile("[ ]+([,.;:)])(?=\\s|$)");

    private Punctuation() {}

    /** The text with the marks of its language; addresses and mark-up stay. */
    public static String set(String language, String text) {
        var set = new StringBuilder();
        int from = 0;
        for (var fixed = FIXED.matcher(text); fixed.find(); from = fixed.end()) {
            set.append(marked(language, text.substring(from, fixed.start()))).append(fixed.group());
        }
        return set.append(marked(language, text.substring(from))).toString();
    }

    private static String marked(String language, String text) {
        var quotes = QUOTES.get(language);
        var set = quotes == null ? text : QUOTED.matcher(text).replaceAll(found -> quoted(found, quotes));
        var space = language.equals("fr") ? "\u00a0" : "";
        set = SPACED.matcher(set).replaceAll(found -> Matcher.quoteReplacement(space + found.group(1)));
        if (!language.equals("fr")) {
            set = BEFORE.matcher(set).replaceAll("$1");
        }
        return SPACES.matcher(set).replaceAll(" ");
    }

    private static String quoted(java.util.regex.MatchResult found, List<String> quotes) {
        for (int group = 1; group <= 3; group++) {
            if (found.group(group) != null) {
                return Matcher.quoteReplacement(
                        quotes.get(0) + found.group(group).strip() + quotes.get(1));
            }
        }
        return Matcher.quoteReplacement(found.group());
    }
}
