package org.hemicycle.cloud.search.analysis;

import java.io.IOException;
import morfologik.stemming.polish.PolishStemmer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Puts the first dictionary form in the place of a Polish word; words the dictionary does not know stay. */
final class PolishLemmaFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PolishStemmer dictionary = new PolishStemmer();

    PolishLemmaFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var forms = dictionary.lookup(term);
        if (!forms.isEmpty()) {
            term.setEmpty().append(forms.getFirst().getStem());
        }
        return true;
    }
}
