package org.hemicycle.cloud.translation.layer.grammar;

import java.util.List;
import java.util.Map;

/** Endings of adjectives that tell masculine from feminine beyond doubt, and of nouns that tell their gender. */
public final class Endings {
    /** Masculine, feminine. */
    private static final Map<String, List<List<String>>> ADJECTIVES = Map.of(
            "es",
            List.of(
                    List.of("ado", "ada"),
                    List.of("ido", "ida"),
                    List.of("ivo", "iva"),
                    List.of("oso", "osa"),
                    List.of("ario", "aria"),
                    List.of("ados", "adas"),
                    List.of("idos", "idas"),
                    List.of("ivos", "ivas"),
                    List.of("osos", "osas"),
                    List.of("arios", "arias")),
            "pt",
            List.of(
                    List.of("ado", "ada"),
                    List.of("ido", "ida"),
                    List.of("ivo", "iva"),
                    List.of("oso", "osa"),
                    List.of("ário", "ária"),
                    List.of("ados", "adas"),
                    List.of("idos", "idas"),
                    List.of("ivos", "ivas"),
                    List.of("osos", "osas"),
                    List.of("ários", "árias")),
            "fr",
            List.of(
                    List.of("é", "ée"),
                    List.of("if", "ive"),
                    List.of("ier", "ière"),
                    List.of("eux", "euse"),
                    List.of("el", "elle"),
                    List.of("al", "ale"),
                    List.of("és", "ées"),
                    List.of("ifs", "ives"),
                    List.of("iers", "ières"),
                    List.of("els", "elles"),
                    List.of("aux", "ales")),
            "it",
            List.of(
                    List.of("ato", "ata"),
                    List.of("ito", "ita"),
                    List.of("ivo", "iva"),
                    List.of("oso", "osa"),
                    List.of("ati", "ate"),
                    List.of("iti", "ite"),
                    List.of("ivi", "ive"),
                    List.of("osi", "ose")));

    private static final Map<String, Map<Gender, List<String>>> NOUNS = Map.of(
            "fr",
            Map.of(
                    Gender.F, List.of("tion", "sion", "xion", "té", "ance", "ence", "ure", "ée", "ette", "ie", "esse"),
                    Gender.M, List.of("ment", "age", "isme", "eur", "oir", "al", "eau", "iste")),
            "es",
            Map.of(
                    Gender.F, List.of("ción", "sión", "dad", "tad", "ncia", "tud", "ez", "ura", "ía"),
                    Gender.M, List.of("miento", "aje", "ismo", "or", "o", "al")),
            "pt",
            Map.of(
                    Gender.F, List.of("ção", "são", "dade", "ncia", "tude", "ura", "ia", "gem"),
                    Gender.M, List.of("mento", "ismo", "or", "o", "al")),
            "it",
            Map.of(
                    Gender.F, List.of("zione", "sione", "tà", "nza", "tudine", "ura", "ia"),
                    Gender.M, List.of("mento", "ismo", "ore", "aggio", "o")));
    private static final Map<String, Map<Gender, List<String>>> PLURALS = Map.of(
            "fr", Map.of(),
            "es",
                    Map.of(
                            Gender.F,
                            List.of("ciones", "siones", "dades", "ncias"),
                            Gender.M,
                            List.of("mientos", "ismos")),
            "pt", Map.of(Gender.F, List.of("ções", "sões", "dades", "ncias"), Gender.M, List.of("mentos", "ismos")),
            "it", Map.of(Gender.F, List.of("zioni", "sioni", "nze"), Gender.M, List.of("menti", "ismi")));

    private Endings() {}

    /** The adjective in the other gender; the same word where its ending doesn't tell. */
    public static String turned(String language, String adjective, Gender to) {
        if (adjective.length() < 5) {
            return adjective;
        }
        int is = to == Gender.F ? 0 : 1;
        for (var pair : ADJECTIVES.getOrDefault(language, List.of())) {
            if (adjective.endsWith(pair.get(is)) && !adjective.endsWith(pair.get(1 - is))) {
                return adjective.substring(0, adjective.length() - pair.get(is).length()) + pair.get(1 - is);
            }
        }
        return adjective;
    }

    /** The definite article for a noun whose ending tells its gender and number; empty where it doesn't. */
    public static String article(String language, String noun) {
        var word = Letters.folded(noun);
        for (var plural : List.of(true, false)) {
            var endings = (plural ? PLURALS : NOUNS).getOrDefault(language, Map.of());
            for (var gender : Gender.values()) {
                for (var ending : endings.getOrDefault(gender, List.of())) {
                    if (word.endsWith(ending) && word.length() > ending.length() + 1) {
                        return Articles.write(language, Articles.Kind.DEFINITE, gender, plural, noun);
                    }
                    if (!plural && language.equals("fr") && word.endsWith(ending + "s")) {
                        return "les";
                    }
                }
            }
        }
        return "";
    }
}
