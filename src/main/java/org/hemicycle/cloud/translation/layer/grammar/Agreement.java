package org.hemicycle.cloud.translation.layer.grammar;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts one noun in the place of another and sets right what stands around it: article, contraction, adjective, participle. */
public final class Agreement {
    private static final Map<String, Set<String>> BEING = Map.of(
            "es", Set.of("es", "fue", "será", "sea", "queda", "quedó", "está", "ha sido", "son", "fueron"),
            "pt", Set.of("é", "foi", "será", "seja", "fica", "ficou", "está", "tem sido", "são", "foram"),
            "fr", Set.of("est", "fut", "sera", "soit", "a été", "sont", "furent", "ont été"),
            "it", Set.of("è", "fu", "sarà", "viene", "è stata", "è stato", "sono"));
    private static final Map<String, String> UNCUT = Map.of("d'", "de", "qu'", "que", "s'", "se", "n'", "ne");

    private final Joints joints;

    public Agreement(Joints joints) {
        this.joints = joints;
    }

    /**
     * A text with a noun replaced.
     *
     * @param start where the new noun begins
     * @param end where it ends
     */
    public record Edit(String text, int start, int end) {}

    /** What is known of a noun. */
    public record Noun(@Nullable Gender gender, boolean plural) {}

    /** The text with {@code form} from {@code start} to {@code end}, and the words around it in its gender. */
    public Edit replace(String language, String text, int start, int end, String form, @Nullable Gender old, Noun now) {
        var left = before(language, text.substring(0, start), form, now, old);
        var right = text.substring(end);
        if (old != null && now.gender() != null && old != now.gender()) {
            right = after(language, right, now.gender());
        }
        int at = left.length() - form.length();
        return new Edit(left + right, at, left.length());
    }

    /** What stands before a noun, with the noun. */
    private String before(String language, String left, String form, Noun noun, @Nullable Gender old) {
        if (left.isEmpty() || !joinable(left)) {
            return left + form;
        }
        var head = left.stripTrailing();
        int at = Joints.lastWord(head);
        var word = head.substring(at);
        var rest = head.substring(0, at);
        if (word.isEmpty()) {
            return left + form;
        }
        var contraction = joints.contraction(language, word);
        if (contraction != null) {
            var article = article(language, contraction.article(), form, noun);
            if (article != null) {
                return rest
                        + cased(
                                word,
                                joints.join(language, contraction.preposition(), with(language, article, form), true));
            }
        }
        var article = preposition(language, word, old) ? null : article(language, word, form, noun);
        if (article != null) {
            var said = with(language, article, form);
            return rest.isEmpty() || !joinable(rest)
                    ? rest + cased(word, said)
                    : joints.join(language, rest, said, preposition(language, rest));
        }
        var whole = UNCUT.getOrDefault(Letters.folded(word), word);
        return rest + cased(word, with(language, whole, form));
    }

    /** Portuguese "a" is the article only before what was feminine. */
    private static boolean preposition(String language, String word, @Nullable Gender old) {
        return language.equals("pt") && Letters.folded(word).equals("a") && old != Gender.F;
    }

    private boolean preposition(String language, String rest) {
        var word = Letters.folded(rest.stripTrailing().substring(Joints.lastWord(rest.stripTrailing())));
        return joints.contractions(language).stream()
                .anyMatch(contraction -> contraction.preposition().equals(word));
    }

    private static boolean joinable(String left) {
        char last = left.charAt(left.length() - 1);
        return last == ' ' || last == '\'' || last == '’';
    }

    private static String cased(String word, String said) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0)) ? Capitals.raised(said) : said;
    }

    private String with(String language, String word, String form) {
        return joints.joined(language, word, form);
    }

    /** The article in the noun's gender; null where the word is no article or nothing tells the gender. */
    private static @Nullable String article(String language, String word, String form, Noun noun) {
        var read = Articles.read(language, word);
        if (read == null) {
            return null;
        }
        var gender = noun.gender() == null ? read.gender() : noun.gender();
        return gender == null
                ? null
                : Articles.write(language, read.kind(), gender, noun.plural() || read.plural(), form);
    }

    /** The adjective right after the noun, or the participle after a form of "to be", turned to the other gender. */
    private static String after(String language, String right, Gender to) {
        if (!right.startsWith(" ")) {
            return right;
        }
        for (var being : BEING.getOrDefault(language, Set.of())) {
            if (right.startsWith(" " + being + " ")) {
                return " " + being + " " + turned(language, right.substring(being.length() + 2), to);
            }
        }
        return " " + turned(language, right.substring(1), to);
    }

    private static String turned(String language, String text, Gender to) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return Endings.turned(language, text.substring(0, end), to) + text.substring(end);
    }
}
