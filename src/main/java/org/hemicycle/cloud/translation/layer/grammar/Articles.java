package org.hemicycle.cloud.translation.layer.grammar;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The articles and words like them: which stands for which gender and number. */
public final class Articles {
    /** What a determiner is. */
    public enum Kind {
        DEFINITE,
        INDEFINITE,
        THIS,
        SAID
    }

    /**
     * A determiner read.
     *
     * @param gender null where the form does not tell, such as "les"
     */
    public record Read(Kind kind, @Nullable Gender gender, boolean plural) {}

    /** In each list: masculine, feminine, masculine plural, feminine plural. */
    private static final Map<String, Map<Kind, List<String>>> FORMS = Map.of(
            "fr",
            Map.of(
                    Kind.DEFINITE, List.of("le", "la", "les", "les"),
                    Kind.INDEFINITE, List.of("un", "une", "des", "des"),
                    Kind.THIS, List.of("ce", "cette", "ces", "ces"),
                    Kind.SAID, List.of("ledit", "ladite", "lesdits", "lesdites")),
            "es",
            Map.of(
                    Kind.DEFINITE, List.of("el", "la", "los", "las"),
                    Kind.INDEFINITE, List.of("un", "una", "unos", "unas"),
                    Kind.THIS, List.of("este", "esta", "estos", "estas"),
                    Kind.SAID, List.of("dicho", "dicha", "dichos", "dichas")),
            "pt",
            Map.of(
                    Kind.DEFINITE, List.of("o", "a", "os", "as"),
                    Kind.INDEFINITE, List.of("um", "uma", "uns", "umas"),
                    Kind.THIS, List.of("este", "esta", "estes", "estas"),
                    Kind.SAID, List.of("dito", "dita", "ditos", "ditas")),
            "it",
            Map.of(
                    Kind.DEFINITE, List.of("il", "la", "i", "le"),
                    Kind.INDEFINITE, List.of("un", "una", "dei", "delle"),
                    Kind.THIS, List.of("questo", "questa", "questi", "queste"),
                    Kind.SAID, List.of("detto", "detta", "detti", "dette")));

    private Articles() {}

    /** The article as it is written before that word; empty in a language without them. */
    public static String write(String language, Kind kind, Gender gender, boolean plural, String next) {
        var forms = FORMS.getOrDefault(language, Map.of()).get(kind);
        if (forms == null) {
            return "";
        }
        var form = forms.get((gender == Gender.F ? 1 : 0) + (plural ? 2 : 0));
        return language.equals("it") ? italian(form, next) : sounding(language, form, next);
    }

    private static String sounding(String language, String form, String next) {
        return language.equals("fr") && form.equals("ce") && Letters.vowel("fr", next) ? "cet" : form;
    }

    /** Before an impure s, z, gn, ps, x, y and before vowels: lo, gli, uno. */
    private static String italian(String form, String next) {
        var plain = Letters.plain(next);
        var impure = plain.matches("(?s)(?:s[^aeiou\\W]|z|gn|ps|pn|x|y).*");
        var vowel = Letters.vowel("it", next);
        return switch (form) {
            case "il" -> impure || vowel ? "lo" : form;
            case "i" -> impure || vowel ? "gli" : form;
            case "un" -> impure ? "uno" : form;
            default -> form;
        };
    }

    /** A determiner read from a word; null where it is none. */
    public static @Nullable Read read(String language, String word) {
        var folded = Letters.folded(word);
        if (language.equals("fr") && folded.equals("l'") || language.equals("it") && folded.equals("l'")) {
            return new Read(Kind.DEFINITE, null, false);
        }
        var plain = language.equals("it") ? purified(folded) : folded.equals("cet") ? "ce" : folded;
        for (var entry : FORMS.getOrDefault(language, Map.of()).entrySet()) {
            var forms = entry.getValue();
            int at = forms.indexOf(plain);
            if (at >= 0) {
                var both = forms.lastIndexOf(plain) != at;
                return new Read(entry.getKey(), both ? null : at % 2 == 0 ? Gender.M : Gender.F, at >= 2);
            }
        }
        return null;
    }

    private static String purified(String word) {
        return switch (word) {
            case "lo" -> "il";
            case "gli" -> "i";
            case "uno" -> "un";
            case "un'" -> "una";
            default -> word;
        };
    }
}
