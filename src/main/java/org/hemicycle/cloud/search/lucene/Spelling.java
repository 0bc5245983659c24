package org.hemicycle.cloud.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.hemicycle.cloud.search.query.Part;
import org.hemicycle.cloud.search.query.Question;
import org.jspecify.annotations.Nullable;

/** Mends words that find nothing, by words that the asker may see and nothing else. */
final class Spelling {
    private static final int CANDIDATES = 8;
    private static final int MENDED_WORDS = 6;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private final IndexSearcher searcher;
    private final Query visible;
    private final Set<String> fields;
    private final DirectSpellChecker checker = new DirectSpellChecker();
    private int mended;

    /** Looks among the words of these fields, in documents that are visible. */
    Spelling(IndexSearcher searcher, Query visible, Set<String> fields) {
        this.searcher = searcher;
        this.visible = visible;
        this.fields = fields;
        checker.setMinQueryLength(SHORTEST);
        checker.setMaxEdits(2);
    }

    /** The question with its unknown words mended; null where no word can be. */
    @Nullable
    String mend(Question question) throws IOException {
        var words = new ArrayList<String>();
        for (var part : question.wanted()) {
            words.add(mend(part));
        }
        if (mended == 0) {
            return null;
        }
        question.unwanted().forEach(part -> words.add('-' + written(part)));
        return String.join(" ", words);
    }

    private String mend(Part part) throws IOException {
        return switch (part) {
            case Part.Word word -> mend(word.text());
            case Part.Phrase phrase -> {
                var words = new ArrayList<String>();
                for (var word : phrase.text().split("\\s+")) {
                    words.add(mend(word));
                }
                yield '"' + String.join(" ", words) + '"';
            }
            case Part.Number number -> {
                var words = new ArrayList<String>();
                for (var word : number.words()) {
                    words.add(mend(word));
                }
                yield String.join(" ", words);
            }
            case Part.Beginning _ -> written(part);
        };
    }

    private static String written(Part part) {
        return switch (part) {
            case Part.Word word -> word.text();
            case Part.Phrase phrase -> '"' + phrase.text() + '"';
            case Part.Number number -> number.text();
            case Part.Beginning beginning -> beginning.text() + '*';
        };
    }

    private String mend(String word) throws IOException {
        var written = Words.of(word);
        if (written.size() != 1
                || mended >= MENDED_WORDS
                || written.getFirst().length() > LONGEST
                || !written.getFirst().codePoints().allMatch(Character::isLetter)
                || visibly(written.getFirst()) > 0) {
            return word;
        }
        var better = better(written.getFirst());
        if (better != null) {
            mended++;
        }
        return better == null ? word : better;
    }

    private @Nullable String better(String word) throws IOException {
        var candidates = new ArrayList<Candidate>();
        for (var field : fields) {
            var suggestions = checker.suggestSimilar(
                    new Term(field, word), CANDIDATES, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS);
            for (var suggestion : suggestions) {
                candidates.add(new Candidate(suggestion.string, suggestion.score, visibly(suggestion.string)));
            }
        }
        return candidates.stream()
                .filter(candidate -> candidate.documents() > 0)
                .max(Comparator.comparing(Candidate::likeness).thenComparing(Candidate::documents))
                .map(Candidate::word)
                .orElse(null);
    }

    private int visibly(String word) throws IOException {
        var any = new BooleanQuery.Builder();
        for (var field : List.of(Fields.PUBLIC_WORDS, Fields.OTHER_WORDS)) {
            any.add(new TermQuery(new Term(field, word)), Occur.SHOULD);
        }
        return searcher.count(new BooleanQuery.Builder()
                .add(any.build(), Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build());
    }

    private record Candidate(String word, float likeness, int documents) {}
}
