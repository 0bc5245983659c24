package org.hemicycle.cloud.search.lucene;

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
    private final Query found;
    private final Map<String, Query> filters = new LinkedHashMap<>();
    private final boolean unbounded;

    Queries(SearchQuery query, Query words) {
        var base = new BooleanQuery.Builder().add(visible(query), Occur.FILTER);
        if (words instanceof MatchAllDocsQuery) {
            base.add(words, Occur.FILTER);
        } else {
            base.add(words, Occur.MUST);
        }
        if (query.from() != null || query.to() != null) {
            base.add(dated(query), Occur.FILTER);
        }
        found = base.build();
        unbounded = words instanceof MatchAllDocsQuery && query.from() == null && query.to() == null;
        query.filters().forEach((facet, values) -> filters.put(facet, anyOf(Fields.FACET + facet, values)));
    }

    /** What matches. */
    Query all() {
        return filtered(null);
    }

    /** What would match without the filter of this facet. */
    Query without(String facet) {
        return filtered(facet);
    }

    /** Whether all that the asker may see matches. */
    boolean isEverything() {
        return unbounded && filters.isEmpty();
    }

    /** Whether all that the asker may see would match without the filter of this facet. */
    boolean isEverythingWithout(String facet) {
        return unbounded && filters.size() == 1 && hasFilter(facet);
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

    private Query filtered(@Nullable String except) {
        if (filters.isEmpty()) {
            return found;
        }
        var narrowed = new BooleanQuery.Builder().add(found, Occur.MUST);
        filters.forEach((facet, filter) -> {
            if (!facet.equals(except)) {
                narrowed.add(filter, Occur.FILTER);
            }
        });
        return narrowed.build();
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
