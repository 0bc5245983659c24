package org.hemicycle.cloud.search.lucene;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.hemicycle.cloud.search.query.Question;
import org.hemicycle.cloud.search.query.Wording;
import org.hemicycle.ground.platform.search.SearchAnswer;
import org.hemicycle.ground.platform.search.SearchAnswer.Piece;
import org.hemicycle.ground.platform.search.SearchAnswer.Why;
import org.jspecify.annotations.Nullable;

/** Tells why something was found that does not have the reader's own words: the term base first, then machines. */
final class Reasons {
    private final IndexSearcher searcher;
    private final @Nullable Weight own;
    private final List<Reason> others = new ArrayList<>();
    private final @Nullable Reason near;

    Reasons(IndexSearcher searcher, WordQueries words, Asked asked) throws IOException {
        this.searcher = searcher;
        var question = asked.question();
        near = asked.meaning() == null ? null : new Reason(null, null, question);
        if (question.wanted().isEmpty() || (asked.wordings().isEmpty() && !asked.english())) {
            own = null;
            return;
        }
        own = weight(words.own(question));
        for (var wording : asked.wordings()) {
            add(words.in(wording), wording, wording.question());
        }
        add(words.inEnglish(question), null, question);
        for (var wording : asked.wordings()) {
            if (wording.language().equals("en")) {
                add(words.inEnglish(wording.question()), null, wording.question());
            }
        }
    }

    private void add(Query query, @Nullable Wording wording, Question question) throws IOException {
        if (!Combined.isNothing(query)) {
            others.add(new Reason(weight(query), wording, question));
        }
    }

    private Weight weight(Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** Why this document was found; null where it has the reader's words. */
    @Nullable
    Reason of(int document) throws IOException {
        if (own == null || (others.isEmpty() && near == null) || finds(own, document)) {
            return null;
        }
        for (var other : others) {
            if (finds(requireNonNull(other.weight()), document)) {
                return other;
            }
        }
        return near;
    }

    private boolean finds(Weight weight, int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var scorer = weight.scorer(leaf);
        return scorer != null && scorer.iterator().advance(document - leaf.docBase) == document - leaf.docBase;
    }

    /**
     * Why something is found.
     *
     * @param weight what finds it; null where it was found because it says nearly the same
     * @param wording what it has in its own language; null where it was found by what was made of it in English
     * @param question what is to be marked
     */
    record Reason(@Nullable Weight weight, @Nullable Wording wording, Question question) {

        Highlights highlights() {
            return new Highlights(question);
        }

        /** As it is told. */
        SearchAnswer.@Nullable Reason told(Found found) {
            if (wording != null) {
                return new SearchAnswer.Reason(
                        wording.machine() ? Why.TRANSLATION : Why.TERM,
                        List.of(new Piece(wording.words(), true)),
                        wording.language(),
                        wording.machine());
            }
            return weight == null ? compared(found) : highlights().rendering(found.english());
        }

        private static SearchAnswer.@Nullable Reason compared(Found found) {
            var text = found.compared();
            return text == null
                    ? null
                    : new SearchAnswer.Reason(
                            Why.MEANING, List.of(new Piece(text.english(), false)), "en", text.machine());
        }
    }
}
