package org.hemicycle.cloud.search.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.hemicycle.cloud.search.analysis.Languages;
import org.hemicycle.cloud.search.query.Question;
import org.hemicycle.ground.platform.search.IndexedContent.Text;
import org.hemicycle.ground.platform.search.SearchAnswer.Piece;
import org.jspecify.annotations.Nullable;

/** Marks in titles and texts what a question matched. */
final class Highlights {
    private static final int LONGEST = 50_000;
    private static final int SNIPPET = 160;
    private final WordQueries words;
    private final Question question;
    private final Map<String, Query> queries = new HashMap<>();
    private final UnifiedHighlighter titles = highlighter(WholeBreakIterator::new);
    private final UnifiedHighlighter texts = highlighter(() -> LengthGoalBreakIterator.createClosestToLength(
            BreakIterator.getSentenceInstance(Locale.ROOT), SNIPPET, 0.5f));

    Highlights(WordQueries words, Question question) {
        this.words = words;
        this.question = question;
    }

    /** The title that matched best; among equals the one in the reader's language, then the first. */
    @Nullable
    Marked title(List<Text> candidates, @Nullable String language) {
        Marked best = null;
        for (var candidate : candidates) {
            var marked = new Marked(candidate.language(), marked(candidate));
            if (best == null || rank(marked, language) > rank(best, language)) {
                best = marked;
            }
        }
        return best;
    }

    /** The passage of a text that matched best; empty where none did. */
    List<Piece> snippet(List<Text> candidates) {
        return candidates.stream()
                .map(text -> mark(texts, Fields.TEXT + Languages.of(text.language()), text.text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(List.of());
    }

    private List<Piece> marked(Text title) {
        var stemmed = mark(titles, Fields.TITLE + Languages.of(title.language()), title.text());
        var found = stemmed != null ? stemmed : mark(titles, Fields.PUBLIC_WORDS, title.text());
        return found != null ? found : List.of(new Piece(title.text(), false));
    }

    private static int rank(Marked marked, @Nullable String language) {
        var marks = marked.pieces().stream().filter(Piece::marked).count();
        var own = language != null && Languages.of(language).equals(Languages.of(marked.language()));
        return (int) Math.min(marks, 1000) * 2 + (own ? 1 : 0);
    }

    @SuppressWarnings("unchecked")
    private @Nullable List<Piece> mark(UnifiedHighlighter highlighter, String field, String text) {
        if (question.wanted().isEmpty() || text.isEmpty()) {
            return null;
        }
        try {
            var query = queries.computeIfAbsent(field, name -> words.marking(question, name));
            return (List<Piece>) highlighter.highlightWithoutSearcher(field, query, text, 1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static UnifiedHighlighter highlighter(Supplier<BreakIterator> breaks) {
        return UnifiedHighlighter.builderWithoutSearcher(Fields.analyzer())
                .withBreakIterator(breaks)
                .withFormatter(new Pieces())
                .withMaxNoHighlightPassages(0)
                .withMaxLength(LONGEST)
                .build();
    }

    /** A title with its language, in pieces. */
    record Marked(String language, List<Piece> pieces) {}

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
