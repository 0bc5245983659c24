package org.hemicycle.cloud.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.hemicycle.ground.platform.meaning.SmallVector;

/**
 * What says nearly the same as a question, beside what has its words: the nearest of all that may be found, as far as they are near
 * at all. Both lists become one by reciprocal rank, in which the reader's words count twice as much.
 */
final class Meaning {
    /** Below this cosine two texts only treat of the same matter, or not even that; measured on titles. */
    private static final float FLOOR = 0.45f;

    private static final int MOST = 100;
    private static final int RANKED = 200;
    private static final float RANK_CONSTANT = 60;
    private static final float OF_MEANING = 0.5f;
    /** More than words alone can score, so that what was ranked stands before what was not. */
    private static final float RANKED_FIRST = 100_000;

    private static final float SPREAD = 1_000;

    private final IndexSearcher searcher;
    private final byte[] vector;

    Meaning(IndexSearcher searcher, byte[] vector) {
        this.searcher = searcher;
        this.vector = vector;
    }

    /** What is near among what may be found, nearest first. */
    Query near(Query mayBeFound) {
        return documents(nearest(mayBeFound), 0);
    }

    /** What has the words or is near, scored by both ranks. */
    Query fused(Query words, Query mayBeFound) {
        var near = nearest(mayBeFound);
        if (near.isEmpty()) {
            return words;
        }
        var scores = new HashMap<Integer, Float>(near);
        var filtered = new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(mayBeFound, Occur.FILTER)
                .build();
        ranks(search(filtered, RANKED), 1).forEach((document, score) -> scores.merge(document, score, Float::sum));
        return new DisjunctionMaxQuery(List.of(words, documents(scores, RANKED_FIRST)), 0);
    }

    private Query documents(Map<Integer, Float> scores, float above) {
        if (scores.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var raised = new HashMap<Integer, Float>();
        scores.forEach((document, score) -> raised.put(document, above + SPREAD * score));
        return new RankedDocuments(raised, searcher.getIndexReader());
    }

    private Map<Integer, Float> nearest(Query mayBeFound) {
        var found = search(new KnnByteVectorQuery(Fields.VECTOR, vector, MOST, mayBeFound), MOST);
        var enough = 0;
        while (enough < found.scoreDocs.length && found.scoreDocs[enough].score >= floor()) {
            enough++;
        }
        found.scoreDocs = java.util.Arrays.copyOf(found.scoreDocs, enough);
        return ranks(found, OF_MEANING);
    }

    /** The floor as Lucene scores the dot product of bytes. */
    private float floor() {
        return 0.5f + SmallVector.product(FLOOR) / (vector.length * 32_768f);
    }

    private static Map<Integer, Float> ranks(TopDocs found, float weight) {
        var ranks = new HashMap<Integer, Float>();
        for (var place = 0; place < found.scoreDocs.length; place++) {
            ranks.put(found.scoreDocs[place].doc, weight / (RANK_CONSTANT + place + 1));
        }
        return ranks;
    }

    private TopDocs search(Query query, int most) {
        try {
            return searcher.search(query, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
