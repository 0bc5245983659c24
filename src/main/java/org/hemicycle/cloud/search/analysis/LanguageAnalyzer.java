package org.hemicycle.cloud.search.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words of a language written with spaces: lower case, reduced to their stem, then folded, so that an accent left out still
 * finds. Stop words are kept, for the sake of phrases; questions leave them out.
 */
final class LanguageAnalyzer extends Analyzer {
    private static final int GAP = 100;
    private final UnaryOperator<TokenStream> stemming;

    LanguageAnalyzer(UnaryOperator<TokenStream> stemming) {
        this.stemming = stemming;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(
                words, new ICUFoldingFilter(stemming.apply(new ColonFilter(new LowerCaseFilter(words)))));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ICUFoldingFilter(in);
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }
}
