package org.hemicycle.cloud.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;

/**
 * The facets of one generation in memory, so that counting reads arrays and not files: a few bytes for each document and
 * facet, read when a segment is first counted, let go of with the segment.
 */
final class FacetColumns {
    private final Map<String, FacetDictionary> dictionaries = new ConcurrentHashMap<>();
    private final Map<CacheKey, Map<String, FacetColumn>> segments = new ConcurrentHashMap<>();

    FacetDictionary dictionary(String facet) {
        return dictionaries.computeIfAbsent(facet, _ -> new FacetDictionary());
    }

    FacetColumn column(LeafReader segment, String facet) throws IOException {
        var kept = segment.getCoreCacheHelper();
        if (kept == null) {
            return read(segment, facet);
        }
        try {
            return segments.computeIfAbsent(kept.getKey(), _ -> {
                        kept.addClosedListener(segments::remove);
                        return new ConcurrentHashMap<>();
                    })
                    .computeIfAbsent(facet, _ -> readUnchecked(segment, facet));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private FacetColumn readUnchecked(LeafReader segment, String facet) {
        try {
            return read(segment, facet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FacetColumn read(LeafReader segment, String facet) throws IOException {
        return FacetColumn.read(segment, Fields.FACET + facet, dictionary(facet));
    }
}
