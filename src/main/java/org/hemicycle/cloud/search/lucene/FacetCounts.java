package org.hemicycle.cloud.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.hemicycle.ground.platform.search.SearchAnswer.FacetCount;
import org.jspecify.annotations.Nullable;

/** Counts whatever is collected, and the values of facets over it: a handful of documents at a time, facet by facet. */
final class FacetCounts implements Collector {
    /** So many values of a facet are told, the most frequent ones. */
    private static final int MOST = 1000;

    private static final int AT_ONCE = 1024;
    private static final Comparator<FacetCount> MOST_FREQUENT =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

    private final FacetColumns columns;
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final int[] documents = new int[AT_ONCE];
    private long total;

    FacetCounts(FacetColumns columns, Collection<String> facets) {
        this.columns = columns;
        facets.forEach(facet -> counts.put(facet, new int[0]));
    }

    /** Counts all that this query finds. */
    void collect(IndexSearcher searcher, Query query) throws IOException {
        collect(searcher, query, this);
    }

    /** Has one collector meet everything that the query finds. */
    static void collect(IndexSearcher searcher, Query query, Collector collector) throws IOException {
        searcher.search(query, new CollectorManager<Collector, Void>() {
            @Override
            public Collector newCollector() {
                return collector;
            }

            @Override
            public @Nullable Void reduce(Collection<Collector> collectors) {
                return null;
            }
        });
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        var read = new ArrayList<Counted>(counts.size());
        for (var facet : counts.entrySet()) {
            var column = columns.column(segment.reader(), facet.getKey());
            if (facet.getValue().length <= column.highest()) {
                facet.setValue(Arrays.copyOf(facet.getValue(), column.highest() + 1));
            }
            read.add(new Counted(column, facet.getValue()));
        }
        return new Segment(read);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** Whether there is nothing to count. */
    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** How many were collected. */
    long total() {
        return total;
    }

    /** The values of a facet, most frequent first, equals by value. */
    List<FacetCount> of(String facet) {
        var counted = counts.getOrDefault(facet, new int[0]);
        var values = columns.dictionary(facet).values();
        var found = new ArrayList<FacetCount>();
        for (var number = 1; number < counted.length; number++) {
            if (counted[number] > 0) {
                found.add(new FacetCount(values.get(number), counted[number]));
            }
        }
        found.sort(MOST_FREQUENT);
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private record Counted(FacetColumn column, int[] counts) {}

    private final class Segment implements LeafCollector {
        private final List<Counted> facets;
        private int size;

        Segment(List<Counted> facets) {
            this.facets = facets;
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) {
            documents[size++] = document;
            if (size == AT_ONCE) {
                finish();
            }
        }

        @Override
        public void collect(DocIdStream stream) {
            finish();
            for (size = stream.intoArray(documents); size > 0; size = stream.intoArray(documents)) {
                finish();
            }
        }

        @Override
        public void finish() {
            for (var facet : facets) {
                facet.column().count(documents, size, facet.counts());
            }
            total += size;
            size = 0;
        }
    }
}
