package org.hemicycle.cloud.translation.layer.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.cloud.translation.layer.data.Declared;
import org.jspecify.annotations.Nullable;

/** What prepositions become with the article or the vowel after them, as {@code heads.yaml} declares it. */
public final class Joints {
    /** A preposition and the article that is in one word with it. */
    public record Contraction(String preposition, String article, String together) {}

    private record Change(List<String> before, String becomes) {}

    private final Map<String, List<Contraction>> contractions = new HashMap<>();
    private final Map<String, Map<String, String>> elisions = new HashMap<>();
    private final Map<String, Map<String, Change>> euphony = new HashMap<>();

    /** Reads {@code contractions}, {@code elisions} and {@code euphony}. */
    public Joints(Declared file) {
        file.at("contractions").map().forEach((language, rows) -> {
            var list = new ArrayList<Contraction>();
            rows.list()
                    .forEach(row ->
                            list.add(new Contraction(row.text("prep"), row.text("article"), row.text("together"))));
            contractions.put(language, List.copyOf(list));
        });
        var cut = file.at("elisions");
        cut.map().keySet().forEach(language -> elisions.put(language, cut.texted(language)));
        file.at("euphony").map().forEach((language, rows) -> {
            var changes = new HashMap<String, Change>();
            rows.list()
                    .forEach(
                            row -> changes.put(row.text("word"), new Change(row.texts("before"), row.text("becomes"))));
            euphony.put(language, changes);
        });
    }

    /** The contractions of a language. */
    public List<Contraction> contractions(String language) {
        return contractions.getOrDefault(language, List.of());
    }

    /** The contraction that a word is; null where it is none. */
    public @Nullable Contraction contraction(String language, String word) {
        var folded = Letters.folded(word);
        for (var contraction : contractions(language)) {
            if (contraction.together().equals(folded)) {
                return contraction;
            }
        }
        return null;
    }

    /** What a word becomes that is cut before a vowel: "de" is "d'"; null where it is not. */
    public @Nullable String cut(String language, String word) {
        return elisions.getOrDefault(language, Map.of()).get(word.toLowerCase(Locale.ROOT));
    }

    /**
     * Two texts put together with a space: "à" and "le marché" are "au marché" where they contract, "de" and "améliorer" are
     * "d'améliorer".
     */
    public String join(String language, String before, String after, boolean contracts) {
        if (before.isEmpty() || after.isEmpty()) {
            return before + after;
        }
        var head = before.stripTrailing();
        int start = lastWord(head);
        var word = head.substring(start);
        var left = head.substring(0, start);
        int end = firstWord(after);
        var article = after.substring(0, end);
        var rest = after.substring(end).stripLeading();
        if (contracts && !rest.isEmpty()) {
            for (var contraction : contractions(language)) {
                if (same(contraction.preposition(), word) && same(contraction.article(), article)) {
                    return left + cased(word, joined(language, contraction.together(), rest));
                }
            }
        }
        return left + cased(word, joined(language, word, after.stripLeading()));
    }

    /** A word and the text after it, cut or changed as its sound asks. */
    public String joined(String language, String word, String after) {
        var first = after.isEmpty() ? "" : after.substring(0, Math.max(1, firstWord(after)));
        var cut = cut(language, word);
        if (cut != null && Letters.vowel(language, first)) {
            return cut + after;
        }
        var change = euphony.getOrDefault(language, Map.of()).get(word.toLowerCase(Locale.ROOT));
        if (change != null && change.before().stream().anyMatch(Letters.plain(first)::startsWith)) {
            return change.becomes() + " " + after;
        }
        return word.endsWith("'") || word.endsWith("’") ? word + after : word + " " + after;
    }

    private static String cased(String word, String written) {
        return !word.isEmpty()
                        && Character.isUpperCase(word.charAt(0))
                        && !Letters.folded(written).startsWith(word)
                ? Capitals.raised(written)
                : written;
    }

    private static boolean same(String one, String other) {
        return one.equals(Letters.folded(other));
    }

    /** Where the last word of a text begins; an apostrophe belongs to the word before it. */
    public static int lastWord(String text) {
        int at = text.length();
        while (at > 0 && !Letters.space(text.charAt(at - 1)) && !open(text, at)) {
            at--;
        }
        return at;
    }

    private static boolean open(String text, int at) {
        char before = text.charAt(at - 1);
        return before == '('
                || before == '«'
                || before == '“'
                || before == '"'
                || at < text.length() && (before == '\'' || before == '’');
    }

    /** Where the first word of a text ends; an apostrophe belongs to it. */
    public static int firstWord(String text) {
        int at = 0;
        while (at < text.length() && !Letters.space(text.charAt(at))) {
            char c = text.charAt(at);
            at++;
            if (c == '\'' || c == '’') {
                break;
            }
        }
        return at;
    }
}
