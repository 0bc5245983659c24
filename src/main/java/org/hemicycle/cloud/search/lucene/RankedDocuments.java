package org.hemicycle.cloud.search.lucene;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Certain documents of one state of the index, each with its score. */
final class RankedDocuments extends Query {
    private final TreeMap<Integer, Float> scores;
    private final Object state;

    /** @param state the reader in which the documents have these numbers */
    RankedDocuments(Map<Integer, Float> scores, Object state) {
        this.scores = new TreeMap<>(scores);
        this.state = state;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new Weight(this) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                var here =
                        scores.subMap(leaf.docBase, leaf.docBase + leaf.reader().maxDoc());
                return here.isEmpty() ? null : supplier(new Ranked(here, leaf.docBase, boost));
            }

            @Override
            public Explanation explain(LeafReaderContext leaf, int document) {
                var score = scores.get(leaf.docBase + document);
                return score == null ? Explanation.noMatch("not among them") : Explanation.match(score, "its rank");
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private static ScorerSupplier supplier(Ranked documents) {
        return new ScorerSupplier() {
            @Override
            public Scorer get(long cost) {
                return documents.scorer();
            }

            @Override
            public long cost() {
                return documents.count();
            }
        };
    }

    /** The documents of one part of the index, in their order. */
    private static final class Ranked extends DocIdSetIterator {
        private final int[] documents;
        private final float[] scores;
        private int at = -1;

        Ranked(Map<Integer, Float> here, int base, float boost) {
            documents = here.keySet().stream().mapToInt(one -> one - base).toArray();
            scores = new float[documents.length];
            var place = 0;
            for (var score : here.values()) {
                scores[place++] = score * boost;
            }
        }

        int count() {
            return documents.length;
        }

        Scorer scorer() {
            var highest = 0f;
            for (var score : scores) {
                highest = Math.max(highest, score);
            }
            return new RankedScorer(this, highest);
        }

        @Override
        public int docID() {
            return at < 0 ? -1 : at < documents.length ? documents[at] : NO_MORE_DOCS;
        }

        @Override
        public int nextDoc() {
            at++;
            return docID();
        }

        @Override
        public int advance(int target) {
            var found = Arrays.binarySearch(documents, target);
            at = Math.max(at + 1, found < 0 ? -found - 1 : found);
            return docID();
        }

        @Override
        public long cost() {
            return documents.length;
        }
    }

    private static final class RankedScorer extends Scorer {
        private final Ranked documents;
        private final float highest;

        RankedScorer(Ranked documents, float highest) {
            this.documents = documents;
            this.highest = highest;
        }

        @Override
        public int docID() {
            return documents.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return documents;
        }

        @Override
        public float getMaxScore(int upTo) {
            return highest;
        }

        @Override
        public float score() {
            return documents.scores[documents.at];
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "ranked" + scores.keySet();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RankedDocuments ranked && state == ranked.state && scores.equals(ranked.scores);
    }

    @Override
    public int hashCode() {
        return scores.hashCode();
    }
}
