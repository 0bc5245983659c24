package org.hemicycle.cloud.search.lucene;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Queries made of others; those that find nothing are left out, or leave nothing over. */
final class Combined {
    private static final float TIE_BREAK = 0.1f;

    private Combined() {}

    /** The best of those that match; null where there are none to choose from. */
    static @Nullable Query bestOf(@Nullable Query... queries) {
        var present = Arrays.stream(queries).filter(Objects::nonNull).toList();
        return present.isEmpty() ? null : best(present);
    }

    /** The best of those that match, and a little of the others. */
    static Query best(Collection<Query> queries) {
        var finding = queries.stream().filter(query -> !isNothing(query)).toList();
        return switch (finding.size()) {
            case 0 -> new MatchNoDocsQuery();
            case 1 -> finding.getFirst();
            default -> new DisjunctionMaxQuery(finding, TIE_BREAK);
        };
    }

    /** All must match. */
    static Query every(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        if (queries.stream().anyMatch(Combined::isNothing)) {
            return new MatchNoDocsQuery();
        }
        var every = new BooleanQuery.Builder();
        queries.forEach(query -> every.add(query, Occur.MUST));
        return every.build();
    }

    /** One of two is enough. */
    static Query either(Query one, Query other) {
        if (isNothing(one)) {
            return other;
        }
        return isNothing(other)
                ? one
                : new BooleanQuery.Builder()
                        .add(one, Occur.SHOULD)
                        .add(other, Occur.SHOULD)
                        .build();
    }

    static boolean isNothing(Query query) {
        return query instanceof MatchNoDocsQuery;
    }
}
