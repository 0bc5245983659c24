package org.hemicycle.cloud.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.hemicycle.ground.platform.search.SearchAnswer.FacetCount;

/** Counts the values of facets over whatever is collected: by ordinal within a segment, by value across segments. */
final class FacetCounts implements Collector {
    /** So many values of a facet are told, the most frequent ones. */
    private static final int MOST = 1000;

    private final Map<String, Map<String, long[]>> counts = new HashMap<>();
    private final List<String> facets;

    FacetCounts(Collection<String> facets) {
        this.facets = facets.stream().distinct().toList();
        this.facets.forEach(facet -> counts.put(facet, new HashMap<>()));
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        var counters = new Counter[facets.size()];
        for (var i = 0; i < counters.length; i++) {
            counters[i] = counter(facets.get(i), segment);
        }
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int document) throws IOException {
                for (var counter : counters) {
                    counter.count(document);
                }
            }

            @Override
            public void finish() throws IOException {
                for (var counter : counters) {
                    counter.finish();
                }
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** Whether there is nothing to count. */
    boolean isEmpty() {
        return facets.isEmpty();
    }

    /** The values of a facet, most frequent first, equals by value. */
    List<FacetCount> of(String facet) {
        return counts.getOrDefault(facet, Map.of()).entrySet().stream()
                .map(value -> new FacetCount(value.getKey(), value.getValue()[0]))
                .sorted(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value))
                .limit(MOST)
                .toList();
    }

    private Counter counter(String facet, LeafReaderContext segment) throws IOException {
        var values = DocValues.getSortedSet(segment.reader(), Fields.FACET + facet);
        var single = DocValues.unwrapSingleton(values);
        var found = counts.computeIfAbsent(facet, _ -> new HashMap<>());
        return single != null ? new SingleCounter(values, single, found) : new Counter(values, found);
    }

    private static class Counter {
        final int[] byOrdinal;
        private final SortedSetDocValues values;
        private final Map<String, long[]> found;

        Counter(SortedSetDocValues values, Map<String, long[]> found) {
            this.values = values;
            this.found = found;
            this.byOrdinal = new int[Math.toIntExact(values.getValueCount())];
        }

        void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (var i = values.docValueCount(); i > 0; i--) {
                    byOrdinal[(int) values.nextOrd()]++;
                }
            }
        }

        final void finish() throws IOException {
            for (var ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
                if (byOrdinal[ordinal] > 0) {
                    var value = values.lookupOrd(ordinal).utf8ToString();
                    found.computeIfAbsent(value, _ -> new long[1])[0] += byOrdinal[ordinal];
                }
            }
        }
    }

    private static final class SingleCounter extends Counter {
        private final SortedDocValues single;

        SingleCounter(SortedSetDocValues values, SortedDocValues single, Map<String, long[]> found) {
            super(values, found);
            this.single = single;
        }

        @Override
        void count(int document) throws IOException {
            if (single.advanceExact(document)) {
                byOrdinal[single.ordValue()]++;
            }
        }
    }
}
