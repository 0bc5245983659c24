package org.hemicycle.cloud.search.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Cuts the ending that Swedish and Finnish put behind a colon: {@code EU:s} is {@code EU}. */
final class ColonFilter extends TokenFilter {
    private static final int LONGEST_ENDING = 4;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    ColonFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var letters = term.buffer();
        for (var i = Math.max(1, term.length() - LONGEST_ENDING - 1); i < term.length(); i++) {
            if (letters[i] == ':') {
                term.setLength(i);
                break;
            }
        }
        return true;
    }
}
