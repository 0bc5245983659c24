package org.hemicycle.cloud.search.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.search.IndexSearcher;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.search.SearchAnswer.FacetCount;
import org.hemicycle.ground.platform.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/**
 * The counts of everything a visitor may see: what each search begins with, and the same until the index changes. Kept for
 * each state of the index while that is open.
 */
final class Overviews {
    private final FacetColumns columns;
    private final Map<CacheKey, Map<Asked, Overview>> states = new ConcurrentHashMap<>();

    Overviews(FacetColumns columns) {
        this.columns = columns;
    }

    /** The counts of everything this asker may see; null where they are not kept for such an asker. */
    @Nullable
    Overview of(IndexSearcher searcher, SearchQuery query) throws IOException {
        var kept = searcher.getIndexReader().getReaderCacheHelper();
        if (kept == null || !query.audiences().equals(Set.of(Audience.PUBLIC))) {
            return null;
        }
        var state = states.computeIfAbsent(kept.getKey(), _ -> {
            kept.addClosedListener(states::remove);
            return new ConcurrentHashMap<>();
        });
        var asked = new Asked(query.kind(), query.facets());
        var known = state.get(asked);
        if (known == null) {
            known = count(searcher, query);
            state.put(asked, known);
        }
        return known;
    }

    private Overview count(IndexSearcher searcher, SearchQuery query) throws IOException {
        var counts = new FacetCounts(columns, query.facets());
        counts.collect(searcher, Queries.visible(query));
        var facets = new LinkedHashMap<String, List<FacetCount>>();
        query.facets().forEach(facet -> facets.put(facet, counts.of(facet)));
        return new Overview(counts.total(), facets);
    }

    private record Asked(@Nullable String kind, List<String> facets) {}

    /** How many there are, and how many of each value of the facets. */
    record Overview(long total, Map<String, List<FacetCount>> facets) {}
}
