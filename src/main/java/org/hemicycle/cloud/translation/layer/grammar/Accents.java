package org.hemicycle.cloud.translation.layer.grammar;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.layer.data.Declared;

/**
 * Accents that a text in capitals leaves out, as typewriters and old systems did: "REGIMEN" is "RÉGIMEN". Engines and terms know
 * only words with theirs.
 */
public final class Accents {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern ACUTE = Pattern.compile("[ÁÉÍÓÚáéíóú]");
    private static final int SHORTEST = 5;

    private final Map<String, Map<String, String>> endings = new HashMap<>();
    private final Map<String, Map<String, String>> words = new HashMap<>();

    /** Reads {@code accents}. */
    public Accents(Declared file) {
        file.at("accents").map().forEach((language, entry) -> {
            endings.put(language, entry.texted("endings"));
            var known = words.computeIfAbsent(language, any -> new HashMap<>());
            for (var row : entry.list("words")) {
                row.list().forEach(word -> {
                    known.put(plain(word.text()), word.text());
                    known.putIfAbsent(plain(word.text()) + "s", word.text() + "s");
                });
            }
        });
    }

    /**
     * The text with its accents, each character in its place. As it is where it is not in capitals throughout, has an accent, or
     * is in a language of which nothing is declared.
     */
    public String restored(String text, String language) {
        if (!words.containsKey(language)
                || !Letters.capitals(text)
                || ACUTE.matcher(text).find()) {
            return text;
        }
        return WORD.matcher(text).replaceAll(found -> written(found.group(), language));
    }

    private String written(String word, String language) {
        var plain = plain(word);
        return Optional.ofNullable(words.getOrDefault(language, Map.of()).get(plain))
                .or(() -> byEnding(plain, language))
                .map(accented -> raised(word, accented))
                .orElse(word);
    }

    /** The longest ending that it has. */
    private Optional<String> byEnding(String plain, String language) {
        var known = endings.getOrDefault(language, Map.of());
        for (int at = 1; plain.length() >= SHORTEST && at < plain.length(); at++) {
            var ending = known.get(plain.substring(at));
            if (ending != null) {
                return Optional.of(plain.substring(0, at) + ending);
            }
        }
        return Optional.empty();
    }

    /** The capitals of one with the accents of the other. */
    private static String raised(String word, String accented) {
        var raised = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            raised.append(
                    Character.isUpperCase(word.charAt(i))
                            ? Character.toUpperCase(accented.charAt(i))
                            : accented.charAt(i));
        }
        return raised.toString();
    }

    /** In small letters without acute accents; an ñ is a letter of its own and stays. */
    private static String plain(String word) {
        var plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            var small = Character.toLowerCase(word.charAt(i));
            int at = "áéíóú".indexOf(small);
            plain.append(at < 0 ? small : "aeiou".charAt(at));
        }
        return plain.toString();
    }
}
