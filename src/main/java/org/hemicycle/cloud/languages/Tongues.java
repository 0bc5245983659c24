package org.hemicycle.cloud.languages;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The languages that are told: those of sources and readers, and others in which national parliaments write their bills. What the
 * model knows beside them is never told; two forms of one language count together.
 */
final class Tongues {
    /** Scripts in which one of these languages is written and no other. */
    private static final Map<UnicodeScript, String> ALONE = Map.ofEntries(
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.THAANA, "dv"));

    /** The languages of the other scripts, each by the codes of ISO 639-3 that the model has for it or for a form of it. */
    private static final Map<UnicodeScript, Map<String, String>> SHARED = Map.of(
            UnicodeScript.LATIN,
            byCode("""
                    af:afr az:aze bs:bos cs:ces da:dan de:deu en:eng es:spa et:est et:ekk fi:fin fr:fra ga:gle hr:hrv hu:hun \
                    id:ind is:isl it:ita lt:lit lv:lav lv:lvs ms:msa mt:mlt nb:nob nl:nld nn:nno pl:pol pt:por ro:ron sk:slk \
                    sl:slv so:som sq:sqi sr:srp sv:swe sw:swa tr:tur uz:uzb vi:vie"""),
            UnicodeScript.CYRILLIC,
            byCode("be:bel bg:bul kk:kaz ky:kir mk:mkd mn:mon ru:rus sr:srp tg:tgk uk:ukr"),
            UnicodeScript.ARABIC,
            byCode("ar:ara fa:fas fa:pes ps:pus ur:urd"),
            UnicodeScript.DEVANAGARI,
            byCode("hi:hin ne:nep"));

    private static final Set<String> ALL = Stream.of(
                    ALONE.values().stream(),
                    SHARED.values().stream().flatMap(codes -> codes.values().stream()),
                    Stream.of("zh"))
            .flatMap(languages -> languages)
            .collect(Collectors.toUnmodifiableSet());

    /** Languages so near to each other that a source is not contradicted by one that declares the other. */
    private static final List<Set<String>> KIN =
            List.of(Set.of("nb", "nn", "da"), Set.of("bs", "hr", "sr"), Set.of("id", "ms"));

    private Tongues() {}

    private static Map<String, String> byCode(String written) {
        return Arrays.stream(written.split(" ", -1))
                .map(pair -> pair.split(":", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[1], pair -> pair[0]));
    }

    /** The language that a script tells by itself. */
    static Optional<String> alone(UnicodeScript script) {
        return Optional.ofNullable(ALONE.get(script));
    }

    /** Whether several languages of a script are told apart by their words; those written in Chinese signs alone are not. */
    static boolean share(UnicodeScript script) {
        return SHARED.containsKey(script);
    }

    /** For each of these codes the language that it is told as in a script, null where it is not. */
    static Map<UnicodeScript, @Nullable String[]> told(List<String> codes) {
        Map<UnicodeScript, @Nullable String[]> told = new EnumMap<>(UnicodeScript.class);
        SHARED.forEach((script, languages) ->
                told.put(script, codes.stream().map(languages::get).toArray(String[]::new)));
        return told;
    }

    /** Whether its texts are known well enough to contradict a source that declares it. */
    static boolean isKnown(String language) {
        return ALL.contains(language);
    }

    /** Norwegian without further word is taken to be Bokmål. */
    static String common(String language) {
        return language.equals("no") ? "nb" : language;
    }

    /** Whether one is the other, or could be taken for it. */
    static boolean areKin(String one, String other) {
        return one.equals(other) || KIN.stream().anyMatch(kin -> kin.contains(one) && kin.contains(other));
    }
}
