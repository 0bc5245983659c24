package org.hemicycle.cloud.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.hemicycle.ground.platform.search.SearchAnswer.Piece;
import org.jspecify.annotations.Nullable;

/** Marks what a query finds in texts that are analysed as one field is. Only words that must stand together cost more. */
final class FieldMarker extends UnifiedHighlighter {
    private static final int LONGEST = 50_000;

    private final String field;
    private final Query query;
    private @Nullable FieldHighlighter prepared;

    FieldMarker(String field, Query query, BreakIterator breaks) {
        super(settings(breaks, hasPhrase(query)));
        this.field = field;
        this.query = query;
    }

    /** The best passage in pieces; null where nothing in the text matches. */
    @SuppressWarnings("unchecked")
    @Nullable
    List<Piece> mark(String text) {
        try {
            return (List<Piece>) highlightWithoutSearcher(field, query, text, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected FieldHighlighter getFieldHighlighter(String field, Query query, Set<Term> terms, int passages) {
        if (prepared == null) {
            prepared = super.getFieldHighlighter(field, query, terms, passages);
        }
        return prepared;
    }

    private static Builder settings(BreakIterator breaks, boolean phrases) {
        return builderWithoutSearcher(Fields.analyzer())
                .withBreakIterator(() -> breaks)
                .withFormatter(new Pieces())
                .withMaxNoHighlightPassages(0)
                .withMaxLength(LONGEST)
                .withPassageRelevancyOverSpeed(phrases)
                .withWeightMatches(phrases);
    }

    private static boolean hasPhrase(Query query) {
        var phrases = new boolean[1];
        query.visit(new QueryVisitor() {
            @Override
            public void visitLeaf(Query leaf) {
                phrases[0] = true;
            }

            @Override
            public void consumeTerms(Query leaf, Term... terms) {
                phrases[0] |= leaf instanceof PhraseQuery;
            }
        });
        return phrases[0];
    }

    /** Cuts a passage into pieces, marked or not. */
    private static final class Pieces extends PassageFormatter {
        @Override
        public @Nullable Object format(Passage[] passages, String content) {
            if (passages.length == 0) {
                return null;
            }
            var pieces = new ArrayList<Piece>();
            var passage = passages[0];
            var at = passage.getStartOffset();
            for (var i = 0; i < passage.getNumMatches(); i++) {
                var start = Math.max(at, passage.getMatchStarts()[i]);
                var end = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
                if (end > start) {
                    add(pieces, content.substring(at, start), false);
                    add(pieces, content.substring(start, end), true);
                    at = end;
                }
            }
            add(pieces, content.substring(at, passage.getEndOffset()), false);
            return pieces.stream().anyMatch(Piece::marked) ? List.copyOf(pieces) : null;
        }

        private static void add(List<Piece> pieces, String text, boolean marked) {
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, marked));
            }
        }
    }
}
