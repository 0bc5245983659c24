package org.hemicycle.cloud.translation.layer.grammar;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Capitals of the target as those of the source ask for them. */
public final class Capitals {
    private static final Pattern SHORT = Pattern.compile("\\b(?:Bill|Act)\\b(?:,? (?:of )?\\d{4})?$");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final Map<String, Set<String>> SMALL = Map.of(
            "en",
                    Set.of(
                            "Of",
                            "By",
                            "To",
                            "In",
                            "On",
                            "And",
                            "Or",
                            "For",
                            "With",
                            "From",
                            "At",
                            "That",
                            "Which",
                            "Relative"),
            "fr",
                    Set.of(
                            "De", "Du", "Des", "Et", "La", "Le", "Les", "Un", "Une", "Pour", "Par", "Sur", "En", "À",
                            "Au"),
            "es", Set.of("De", "Del", "Y", "E", "La", "El", "Los", "Las", "Un", "Una", "Para", "Por", "En", "A", "Al"),
            "pt", Set.of("De", "Do", "Da", "Dos", "Das", "E", "O", "A", "Os", "As", "Um", "Uma", "Para", "Por", "Em"),
            "it", Set.of("Di", "Del", "Della", "E", "Il", "La", "I", "Le", "Un", "Una", "Per", "In", "A"));
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’'-]*");

    private Capitals() {}

    /** With its first letter a capital. */
    public static String raised(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return text;
            }
            if (Character.isLetter(text.charAt(i))) {
                return text.substring(0, i) + Character.toUpperCase(text.charAt(i)) + text.substring(i + 1);
            }
        }
        return text;
    }

    /** With its first letter small, unless the word has further capitals. */
    public static String lowered(String text) {
        var first = LETTERS.matcher(text);
        if (!first.find()
                || first.group().length() > 1
                        && first.group().substring(1).chars().anyMatch(Character::isUpperCase)) {
            return text;
        }
        int at = first.start();
        return text.substring(0, at) + Character.toLowerCase(text.charAt(at)) + text.substring(at + 1);
    }

    /** The target begun as the source is: with a capital or without; a word that is the same in both keeps its own. */
    public static String asBegun(String source, String target) {
        var one = LETTERS.matcher(source);
        var other = LETTERS.matcher(target);
        if (!one.find() || !other.find() || digitBefore(source, one.start()) || digitBefore(target, other.start())) {
            return target;
        }
        if (Character.isUpperCase(one.group().charAt(0))) {
            return raised(target);
        }
        return Character.isUpperCase(other.group().charAt(0)) && !words(source).contains(other.group())
                ? lowered(target)
                : target;
    }

    private static boolean digitBefore(String text, int at) {
        return text.substring(0, at).chars().anyMatch(Character::isDigit);
    }

    /** Whether an English text is the short title of a bill or an Act with a capital on each of its longer words. */
    public static boolean shortTitle(String text) {
        return SHORT.matcher(text).find() && title(text);
    }

    /** Whether an English text has a capital on each of its longer words, as titles there often have. */
    public static boolean title(String text) {
        int large = 0;
        int all = 0;
        for (var word = WORD.matcher(text); word.find(); ) {
            if (word.group().length() > 3) {
                all++;
                large += Character.isUpperCase(word.group().charAt(0)) ? 1 : 0;
            }
        }
        return all >= 2 && large * 10 >= all * 8;
    }

    /** Small letters for the capitals that only the manner of the source's titles asked for; names not translated keep theirs. */
    public static String sentence(String source, String target) {
        var kept = words(source);
        var text = new StringBuilder();
        int from = 0;
        for (var word = WORD.matcher(target); word.find(); from = word.end()) {
            text.append(target, from, word.start());
            text.append(
                    kept.contains(word.group()) || mixed(word.group())
                            ? word.group()
                            : word.group().toLowerCase(Locale.ROOT));
        }
        return text.append(target.substring(from)).toString();
    }

    /** Small letters for articles and prepositions that an engine took for the beginning of a sentence. */
    public static String small(String language, String text) {
        var small = SMALL.getOrDefault(language, Set.of());
        var set = new StringBuilder(text);
        for (var word = LETTERS.matcher(text); word.find(); ) {
            if (small.contains(word.group()) && inside(text, word.start(), word.end())) {
                set.setCharAt(word.start(), Character.toLowerCase(text.charAt(word.start())));
            }
        }
        return set.toString();
    }

    private static boolean inside(String text, int start, int end) {
        return start > 1
                && text.charAt(start - 1) == ' '
                && (Letters.word(text.charAt(start - 2)) || ",;º°".indexOf(text.charAt(start - 2)) >= 0)
                && end < text.length()
                && text.charAt(end) == ' ';
    }

    private static boolean mixed(String word) {
        return word.length() == 1 || word.substring(1).chars().anyMatch(Character::isUpperCase);
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        for (var word = WORD.matcher(text); word.find(); ) {
            words.add(word.group());
        }
        return words;
    }
}
