package org.hemicycle.cloud.translation.layer.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.layer.grammar.Letters;

/**
 * A text with tokens in the place of what is kept. A token is a word that no dictionary holds, so an engine
 * leaves it as it is; the small words before a date or a reference that only one of the languages wants go with it.
 */
public final class Veil {
    private static final Pattern ARTICLE =
            Pattern.compile("(?i)(?:^|(?<=[\\s(]))(?:the|le|la|les|el|los|las|o|os|a|as|il|lo|gli|i) $");
    private static final Pattern DATED = Pattern.compile("(?iu)(?:^|(?<=[\\s(]))(on|le|du|au|el|del|al|em|il|dal) $");
    private static final Pattern PREPOSITION = Pattern.compile(
            "(?iu)(?:^|[\\s(])(?:avant|après|dès|depuis|jusqu'à|jusqu’à|hasta|desde|entre|and|et|y|e|até|dopo|prima|à|a) $");

    /**
     * One of the parts that are kept, under its token.
     *
     * @param on whether the source has it as the day on which something is or was
     */
    public record Token(String name, Kept kept, boolean on) {}

    private final String text;
    private final List<Token> tokens;

    private Veil(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** The text for the engine. */
    public String text() {
        return text;
    }

    /** The tokens, in the order of the text. */
    public List<Token> tokens() {
        return tokens;
    }

    /** Puts tokens over what is kept of a text; numbers by themselves stay for the engine unless all is to be covered. */
    public static Veil over(String text, List<Kept> kept, String from, boolean numbers) {
        var veiled = new StringBuilder();
        var tokens = new ArrayList<Token>();
        var prefix = prefix(text);
        int at = 0;
        for (var part : kept) {
            if (part.kind() == Kept.Kind.NUMBER && !numbers) {
                continue;
            }
            veiled.append(text, at, part.start());
            var on = smallWords(veiled, part, from);
            tokens.add(new Token(name(prefix + letters(tokens.size()), veiled.isEmpty()), part, on));
            veiled.append(tokens.getLast().name());
            at = part.end();
        }
        return new Veil(veiled.append(text.substring(at)).toString(), List.copyOf(tokens));
    }

    /** A word that no dictionary holds, with a capital only at the beginning: more of them make engines begin anew after it. */
    private static String name(String letters, boolean first) {
        var small = letters.toLowerCase(Locale.ROOT);
        return first ? letters.charAt(0) + small.substring(1) : small;
    }

    /** Takes away or adds the small word before a part, as the engine would misread it. */
    private static boolean smallWords(StringBuilder veiled, Kept part, String from) {
        if (part.kind() == Kept.Kind.DATE) {
            return date(veiled, from);
        }
        if (part.kind() == Kept.Kind.REFERENCE && from.equals("en")) {
            reference(veiled);
        }
        return false;
    }

    private static boolean date(StringBuilder veiled, String from) {
        var found = DATED.matcher(veiled);
        if (!found.find()) {
            return false;
        }
        var word = found.group(1).toLowerCase(Locale.ROOT);
        veiled.setLength(found.start(1));
        switch (word) {
            case "du" -> veiled.append("de ");
            case "del" -> veiled.append(from.equals("it") ? "di " : "de ");
            case "au" -> veiled.append("à ");
            case "al" -> veiled.append("a ");
            case "dal" -> veiled.append("da ");
            default -> {
                return word.equals("on")
                        || word.equals("em")
                        || !PREPOSITION.matcher(veiled).find();
            }
        }
        return false;
    }

    /** "of Law No. 5" is "of the Law", so that the engine gives it the article that it has in Romance languages. */
    private static void reference(StringBuilder veiled) {
        var words = veiled.toString();
        if (words.endsWith(" ")
                && words.length() > 2
                && Character.isLetter(words.charAt(words.length() - 2))
                && !ARTICLE.matcher(words).find()
                && !Letters.folded(words).matches("(?s).*\\b(?:this|that|an?|and|or|by) ")) {
            veiled.append("the ");
        }
    }

    private static String prefix(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        for (var prefix : List.of("XQ", "QX", "ZQ", "QZ", "XK", "KX", "QJ", "JQ", "WQ", "QK")) {
            if (!upper.contains(prefix)) {
                return prefix;
            }
        }
        return "XQZX";
    }

    private static String letters(int number) {
        var letters = new StringBuilder();
        for (int rest = number; ; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
            if (rest < 26) {
                return letters.toString();
            }
        }
    }
}
