package org.hemicycle.cloud.search.analysis;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.hemicycle.ground.shared.Language;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/** How each language is cut into words and brought to its stems, by its primary tag. */
public final class Languages {
    /** Stands for every language without an analyser of its own. */
    public static final String OTHER = "other";

    private static final CharArraySet KEEP_ALL = CharArraySet.EMPTY_SET;
    private static final CharArraySet ITALIAN_ELISION = CharArraySet.unmodifiableSet(new CharArraySet(
            Set.of(
                    "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl",
                    "negl", "sugl", "un", "m", "t", "s", "v", "d"),
            true));

    private static final Map<String, Analyzer> ANALYZERS = Map.ofEntries(
            entry("en", stemmed(in -> new PorterStemFilter(new EnglishPossessiveFilter(in)))),
            entry(
                    "fr",
                    stemmed(in -> new FrenchLightStemFilter(new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES)))),
            entry("es", stemmed(in -> new SpanishLightStemFilter(new SpanishPluralStemFilter(in)))),
            entry("pt", stemmed(PortugueseLightStemFilter::new)),
            entry(
                    "it",
                    stemmed(in -> new SnowballFilter(new ElisionFilter(in, ITALIAN_ELISION), new ItalianStemmer()))),
            entry("de", stemmed(in -> new GermanLightStemFilter(new GermanNormalizationFilter(in)))),
            entry("sv", stemmed(in -> new SnowballFilter(in, new SwedishStemmer()))),
            entry("no", stemmed(in -> new SnowballFilter(in, new NorwegianStemmer()))),
            entry("da", stemmed(in -> new SnowballFilter(in, new DanishStemmer()))),
            entry("nl", stemmed(in -> new SnowballFilter(in, new DutchStemmer()))),
            entry("pl", stemmed(PolishLemmaFilter::new)),
            entry("fi", stemmed(in -> new SnowballFilter(in, new FinnishStemmer()))),
            entry("ar", stemmed(in -> new ArabicStemFilter(new ArabicNormalizationFilter(new DecimalDigitFilter(in))))),
            entry("ko", new CJKAnalyzer(KEEP_ALL)),
            entry("ja", new CJKAnalyzer(KEEP_ALL)),
            entry("zh", new CJKAnalyzer(KEEP_ALL)),
            entry(OTHER, new IcuAnalyzer()));

    private static final Map<String, Set<String>> STOP_WORDS = Map.ofEntries(
            entry("en", words(EnglishAnalyzer.getDefaultStopSet())),
            entry("fr", words(FrenchAnalyzer.getDefaultStopSet())),
            entry("es", words(SpanishAnalyzer.getDefaultStopSet())),
            entry("pt", words(PortugueseAnalyzer.getDefaultStopSet())),
            entry("it", words(ItalianAnalyzer.getDefaultStopSet())),
            entry("de", words(GermanAnalyzer.getDefaultStopSet())),
            entry("sv", words(SwedishAnalyzer.getDefaultStopSet())),
            entry("no", words(NorwegianAnalyzer.getDefaultStopSet())),
            entry("da", words(DanishAnalyzer.getDefaultStopSet())),
            entry("nl", words(DutchAnalyzer.getDefaultStopSet())),
            entry("fi", words(FinnishAnalyzer.getDefaultStopSet())),
            entry("ar", words(ArabicAnalyzer.getDefaultStopSet())));

    private Languages() {}

    /** The part of a field's name that stands for a language: both forms of Norwegian share one, strangers share another. */
    public static String of(String tag) {
        var primary = Language.primaryOf(tag);
        var common = switch (primary) {
            case "nb", "nn" -> "no";
            default -> primary;
        };
        return ANALYZERS.containsKey(common) ? common : OTHER;
    }

    /** All names that {@link #of} can give. */
    public static Set<String> all() {
        return ANALYZERS.keySet();
    }

    /** The analyser of one of {@link #all()}. */
    public static Analyzer analyzer(String language) {
        return requireNonNull(ANALYZERS.get(language), language);
    }

    /** Whether the word, in lower case, carries no meaning of its own in this language. */
    public static boolean isStopWord(String language, String word) {
        return STOP_WORDS.getOrDefault(language, Set.of()).contains(word);
    }

    /** Words as written, folded but not stemmed. */
    public static Analyzer unstemmed() {
        return new LanguageAnalyzer(in -> in);
    }

    private static Analyzer stemmed(UnaryOperator<TokenStream> stemming) {
        return new LanguageAnalyzer(stemming);
    }

    private static Set<String> words(CharArraySet words) {
        return words.stream().map(word -> new String((char[]) word)).collect(Collectors.toUnmodifiableSet());
    }
}
