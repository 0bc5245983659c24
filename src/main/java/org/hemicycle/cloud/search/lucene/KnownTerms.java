package org.hemicycle.cloud.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Looks each term of a question up once, and keeps where it was found. What needs a term that no document has becomes a
 * query for nothing, so that most languages fall away before anything is searched.
 */
final class KnownTerms implements UnaryOperator<Query> {
    private static final Query NOTHING = new MatchNoDocsQuery("no such term");

    private final IndexSearcher searcher;
    private final Map<Term, Query> known = new HashMap<>();

    KnownTerms(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    @Override
    public Query apply(Query query) {
        return switch (query) {
            case TermQuery single -> of(single.getTerm());
            case PhraseQuery phrase -> Arrays.stream(phrase.getTerms()).allMatch(this::exists) ? phrase : NOTHING;
            default -> query;
        };
    }

    private boolean exists(Term term) {
        return of(term) != NOTHING;
    }

    private Query of(Term term) {
        return known.computeIfAbsent(term, this::lookedUp);
    }

    private Query lookedUp(Term term) {
        try {
            var states = TermStates.build(searcher, term, true);
            return states.docFreq() == 0 ? NOTHING : new TermQuery(term, states);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
