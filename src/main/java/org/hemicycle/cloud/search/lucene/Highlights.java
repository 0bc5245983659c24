package org.hemicycle.cloud.search.lucene;

import java.text.BreakIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.hemicycle.cloud.search.analysis.Languages;
import org.hemicycle.cloud.search.lucene.Renderings.Rendering;
import org.hemicycle.cloud.search.query.Question;
import org.hemicycle.ground.platform.search.IndexedContent.Text;
import org.hemicycle.ground.platform.search.SearchAnswer;
import org.hemicycle.ground.platform.search.SearchAnswer.Piece;
import org.jspecify.annotations.Nullable;

/** Marks in titles and texts what a question matched. */
final class Highlights {
    private static final int SNIPPET = 160;
    private final Question question;
    private final WordQueries words = new WordQueries(UnaryOperator.identity());
    private final Map<String, FieldMarker> titles = new HashMap<>();
    private final Map<String, FieldMarker> texts = new HashMap<>();

    Highlights(Question question) {
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
                .map(text -> text(Fields.TEXT + Languages.of(text.language()), text.text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(List.of());
    }

    /** The first rendering that has anything of what was asked, as a reason; null where there is none at all. */
    SearchAnswer.@Nullable Reason rendering(List<Rendering> renderings) {
        for (var rendering : renderings) {
            var pieces = rendering.isTitle()
                    ? title(Fields.ENGLISH_TITLE, rendering.text())
                    : text(Fields.ENGLISH_TEXT, rendering.text());
            if (pieces != null) {
                return new SearchAnswer.Reason(SearchAnswer.Why.RENDERING, pieces, "en", rendering.machine());
            }
        }
        return null;
    }

    private List<Piece> marked(Text title) {
        var stemmed = title(Fields.TITLE + Languages.of(title.language()), title.text());
        var found = stemmed != null ? stemmed : title(Fields.PUBLIC_WORDS, title.text());
        return found != null ? found : List.of(new Piece(title.text(), false));
    }

    private static int rank(Marked marked, @Nullable String language) {
        var marks = marked.pieces().stream().filter(Piece::marked).count();
        var own = language != null && Languages.of(language).equals(Languages.of(marked.language()));
        return (int) Math.min(marks, 1000) * 2 + (own ? 1 : 0);
    }

    private @Nullable List<Piece> title(String field, String title) {
        return isPlain(title)
                ? null
                : titles.computeIfAbsent(field, name -> marker(name, new WholeBreakIterator()))
                        .mark(title);
    }

    private @Nullable List<Piece> text(String field, String text) {
        return isPlain(text)
                ? null
                : texts.computeIfAbsent(field, name -> marker(name, passages())).mark(text);
    }

    private boolean isPlain(String text) {
        return question.wanted().isEmpty() || text.isEmpty();
    }

    private FieldMarker marker(String field, BreakIterator breaks) {
        return new FieldMarker(field, words.marking(question, field), breaks);
    }

    private static BreakIterator passages() {
        return LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getSentenceInstance(Locale.ROOT), SNIPPET, 0.5f);
    }

    /** A title with its language, in pieces. */
    record Marked(String language, List<Piece> pieces) {}
}
