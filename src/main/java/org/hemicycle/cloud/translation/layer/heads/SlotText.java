package org.hemicycle.cloud.translation.layer.heads;

import java.util.Set;
import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.layer.grammar.Articles;
import org.hemicycle.cloud.translation.layer.grammar.Capitals;
import org.hemicycle.cloud.translation.layer.grammar.Endings;
import org.hemicycle.cloud.translation.layer.grammar.Joints;
import org.hemicycle.cloud.translation.layer.grammar.Letters;

/**
 * The text of a slot as an engine gets it, and what it gives as the pattern wants it: an English noun phrase gets its article
 * before the engine does the agreeing, an infinitive its "to", and both are taken away again where the pattern has none.
 */
final class SlotText {
    private static final Set<String> DETERMINED = Set.of(
            "the",
            "a",
            "an",
            "any",
            "all",
            "each",
            "every",
            "certain",
            "various",
            "several",
            "some",
            "no",
            "other",
            "another",
            "such",
            "this",
            "that",
            "these",
            "those",
            "its",
            "their",
            "his",
            "her",
            "our",
            "your",
            "my",
            "one",
            "two",
            "three",
            "four",
            "five",
            "both",
            "more",
            "additional",
            "further",
            "not",
            "how",
            "what",
            "whether");
    private static final Pattern TO = Pattern.compile("(?iu)^(?:to|para|pour|per|ad|à|a|de|di|d['’]) ?(?=\\p{L})");
    private static final Pattern DEFINITE =
            Pattern.compile("(?iu)^(?:(?:the|le|la|les|el|los|las|o|a|os|as|il|lo|gli|i) |l['’])(?=\\S)");

    private SlotText() {}

    /** What is handed to the engine. */
    static String before(String text, Follows read, Follows write, String from) {
        if (!from.equals("en")) {
            return read == Follows.NP_BARE && write == Follows.NP ? withArticle(text, from) : text;
        }
        return switch (read) {
            case INF -> "to " + text;
            case NP, NP_BARE -> write == Follows.NP && undetermined(text) ? "the " + lowered(text) : text;
            default -> text;
        };
    }

    private static String lowered(String text) {
        return text;
    }

    private static boolean undetermined(String text) {
        var word = text.substring(0, Joints.firstWord(text));
        var folded = Letters.folded(word);
        return !word.isEmpty()
                && Character.isLetter(word.charAt(0))
                && !DETERMINED.contains(folded)
                && !folded.endsWith("ing")
                && !folded.endsWith("'s")
                && (!Character.isUpperCase(word.charAt(0)) || Capitals.title(text));
    }

    /** What the pattern gets. */
    static String after(String text, String machined, Follows read, Follows write, String to, boolean titled) {
        var result = machined;
        if (write == Follows.INF) {
            result = TO.matcher(result).replaceFirst("");
        }
        if (write == Follows.NP_BARE) {
            result = DEFINITE.matcher(result).replaceFirst("");
        }
        if (write == Follows.NP && read == Follows.NP_BARE && !to.equals("en")) {
            result = withArticle(result, to);
        }
        return titled ? result : Capitals.asBegun(text, result);
    }

    /** With the definite article that the ending of its first word tells, where it has no determiner and it does. */
    private static String withArticle(String text, String language) {
        int end = Joints.firstWord(text);
        var first = text.substring(0, end);
        if (first.isEmpty() || Articles.read(language, first) != null || !Character.isLetter(first.charAt(0))) {
            return text;
        }
        var article = Endings.article(language, first);
        if (article.isEmpty()) {
            return text;
        }
        var elided = (language.equals("fr") || language.equals("it"))
                && !article.startsWith("les")
                && !article.equals("i")
                && Letters.vowel(language, first)
                && article.length() == 2;
        return elided ? "l'" + text : article + " " + text;
    }
}
