package org.hemicycle.cloud.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.hemicycle.cloud.search.analysis.Languages;
import org.hemicycle.cloud.search.query.Question;
import org.hemicycle.ground.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * Guesses the language of a question: the reader's, unless titles in another have its words far more often. What few titles
 * there are in a language says little.
 */
final class AskedLanguage {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "it", "de");
    private static final double OWN = Math.log(8);
    private static final double STOP_WORD = Math.log(0.3);
    private static final int FEW = 1_000;
    private static final double UNSEEN = 0.1;

    private final IndexReader reader;
    private final AnalysedWords analysed = new AnalysedWords();

    private AskedLanguage(IndexReader reader) {
        this.reader = reader;
    }

    /** The primary subtag of the language that the question is most likely in. */
    static String of(IndexSearcher searcher, Question question, @Nullable String readers) throws IOException {
        var own = readers == null ? "" : Language.primaryOf(readers);
        var guess = new AskedLanguage(searcher.getIndexReader());
        var best = LANGUAGES.contains(own) ? own : LANGUAGES.getFirst();
        var highest = guess.likelihood(question, best) + (best.equals(own) ? OWN : 0);
        for (var language : LANGUAGES) {
            var likelihood = guess.likelihood(question, language);
            if (likelihood > highest) {
                highest = likelihood;
                best = language;
            }
        }
        return best;
    }

    private double likelihood(Question question, String language) throws IOException {
        var field = Fields.TITLE + language;
        var titles = Math.max(FEW, reader.getDocCount(field)) + 1.0;
        var sum = 0.0;
        for (var part : question.wanted()) {
            for (var word : part.text().split("\\s+")) {
                sum += Languages.isStopWord(language, word.toLowerCase(Locale.ROOT))
                        ? STOP_WORD
                        : Math.log((frequency(field, word) + UNSEEN) / titles);
            }
        }
        return sum;
    }

    private int frequency(String field, String word) throws IOException {
        return analysed.in(field, word) instanceof TermQuery single
                ? reader.docFreq(new Term(field, single.getTerm().bytes()))
                : 0;
    }
}
