package org.hemicycle.cloud.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.hemicycle.ground.platform.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/**
 * The queries of one question: what matches in all, and for each facet with a filter of its own, what would match without
 * that filter. Who may see is part of each.
 */
final class Queries {
    private final Query words;
    private final @Nullable Meaning meaning;
    private final List<Query> conditions = new ArrayList<>();
    private final Map<String, Query> filters = new LinkedHashMap<>();
    private @Nullable Query all;

    /** @param meaning finds what says nearly the same; null where only words count */
    Queries(SearchQuery query, Query words, @Nullable Meaning meaning) {
        this.words = words;
        this.meaning = meaning;
        conditions.add(visible(query));
        if (query.from() != null || query.to() != null) {
            conditions.add(dated(query));
        }
        query.filters().forEach((facet, values) -> filters.put(facet, anyOf(Fields.FACET + facet, values)));
    }

    /** What matches. */
    Query all() {
        var known = all;
        if (known == null) {
            var conditions = conditions(null);
            known = meaning == null
                    ? narrowed(words, conditions)
                    : narrowed(meaning.fused(words, conditions), conditions);
            all = known;
        }
        return known;
    }

    /** What matches by its words. */
    Query byWords() {
        return narrowed(words, conditions(null));
    }

    /** What would match without the filter of this facet. */
    Query without(String facet) {
        var conditions = conditions(facet);
        return narrowed(meaning == null ? words : Combined.either(words, meaning.near(conditions)), conditions);
    }

    /** Whether all that the asker may see matches. */
    boolean isEverything() {
        return isUnbounded() && filters.isEmpty();
    }

    /** Whether all that the asker may see would match without the filter of this facet. */
    boolean isEverythingWithout(String facet) {
        return isUnbounded() && filters.size() == 1 && hasFilter(facet);
    }

    boolean hasFilter(String facet) {
        return filters.containsKey(facet);
    }

    /** What the asker may see of the kind asked for. */
    static Query visible(SearchQuery query) {
        return anyOf(
                Fields.SEEN_BY,
                query.audiences().stream()
                        .map(audience -> Fields.seenBy(query.kind(), audience))
                        .toList());
    }

    private boolean isUnbounded() {
        return words instanceof MatchAllDocsQuery && conditions.size() == 1;
    }

    private static Query narrowed(Query found, Query conditions) {
        return new BooleanQuery.Builder()
                .add(found, found instanceof MatchAllDocsQuery ? Occur.FILTER : Occur.MUST)
                .add(conditions, Occur.FILTER)
                .build();
    }

    private Query conditions(@Nullable String except) {
        var all = new BooleanQuery.Builder();
        conditions.forEach(condition -> all.add(condition, Occur.FILTER));
        filters.forEach((facet, filter) -> {
            if (!facet.equals(except)) {
                all.add(filter, Occur.FILTER);
            }
        });
        return all.build();
    }

    private static Query dated(SearchQuery query) {
        var from = query.from() == null ? Long.MIN_VALUE : query.from().toEpochDay();
        var to = query.to() == null ? Long.MAX_VALUE : query.to().toEpochDay();
        return new BooleanQuery.Builder()
                .add(LongField.newRangeQuery(Fields.DATE, from, to), Occur.SHOULD)
                .add(LongField.newRangeQuery(Fields.LATE_DATE, from, to), Occur.SHOULD)
                .build();
    }

    private static Query anyOf(String field, List<String> values) {
        return values.size() == 1
                ? new TermQuery(new Term(field, values.getFirst()))
                : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
