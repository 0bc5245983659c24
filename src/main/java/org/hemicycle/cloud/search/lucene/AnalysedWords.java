package org.hemicycle.cloud.search.lucene;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** The words of a question as each field has them. Fields that are analysed alike share the work. */
final class AnalysedWords {
    private final Map<Analyzer, Map<String, Optional<Query>>> analysed = new IdentityHashMap<>();

    /** The text in this field: one word, or several that stand together; null where it has none. */
    @Nullable
    Query in(String field, String text) {
        var query = analysed.computeIfAbsent(Fields.analyzer(field), _ -> new HashMap<>())
                .computeIfAbsent(text, _ -> Optional.ofNullable(read(field, text)));
        return query.map(read -> moved(read, field, text)).orElse(null);
    }

    private static @Nullable Query moved(Query query, String field, String text) {
        return switch (query) {
            case TermQuery single ->
                new TermQuery(new Term(field, single.getTerm().bytes()));
            case PhraseQuery phrase -> moved(phrase, field);
            default -> read(field, text);
        };
    }

    private static Query moved(PhraseQuery phrase, String field) {
        var terms = phrase.getTerms();
        var moved = new PhraseQuery.Builder();
        for (var i = 0; i < terms.length; i++) {
            moved.add(new Term(field, terms[i].bytes()), phrase.getPositions()[i]);
        }
        return moved.build();
    }

    private static @Nullable Query read(String field, String text) {
        return new QueryBuilder(Fields.analyzer(field)).createPhraseQuery(field, text);
    }
}
