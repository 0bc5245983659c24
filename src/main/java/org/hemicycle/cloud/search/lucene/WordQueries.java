package org.hemicycle.cloud.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.hemicycle.cloud.search.analysis.Languages;
import org.hemicycle.cloud.search.query.Numbers;
import org.hemicycle.cloud.search.query.Part;
import org.hemicycle.cloud.search.query.Question;
import org.jspecify.annotations.Nullable;

/**
 * The words of a question as queries. Each language reads the whole question in its own way, with its own stems and without
 * its own stop words; a document is found when one language finds every part in it. One reading more takes the words as
 * written, so that a missing accent or a strange tongue still finds.
 */
final class WordQueries {
    private static final float NUMBER = 20;
    private static final float TIE_BREAK = 0.1f;
    private final Set<String> fields;

    /** Reads questions against an index that holds these fields. */
    WordQueries(Set<String> fields) {
        this.fields = fields;
    }

    /** What the question finds, scored; everything, where it says nothing. */
    Query of(Question question) {
        var found = question.wanted().isEmpty() ? MatchAllDocsQuery.INSTANCE : wanted(question.wanted());
        if (question.unwanted().isEmpty()) {
            return found;
        }
        var query = new BooleanQuery.Builder().add(found, Occur.MUST);
        for (var part : question.unwanted()) {
            query.add(wanted(List.of(part)), Occur.MUST_NOT);
        }
        return query.build();
    }

    /** What of the question is to be marked in this field. */
    Query marking(Question question, String field) {
        var query = new BooleanQuery.Builder();
        for (var part : question.wanted()) {
            var clause = field.equals(Fields.PUBLIC_WORDS) ? asWritten(part) : textClause(part, List.of(field));
            if (clause != null) {
                query.add(clause, Occur.SHOULD);
            }
        }
        return query.build();
    }

    private Query wanted(List<Part> parts) {
        var readings = new ArrayList<Query>();
        for (var language : Languages.all()) {
            var reading = reading(parts, language);
            if (reading != null) {
                readings.add(reading);
            }
        }
        var written = everyPart(parts, this::asWritten, false);
        if (written != null) {
            readings.add(written);
        }
        return readings.isEmpty() ? new MatchNoDocsQuery() : best(readings);
    }

    private @Nullable Query reading(List<Part> parts, String language) {
        var texts = List.of(Fields.TITLE + language, Fields.SUBJECT + language, Fields.TEXT + language).stream()
                .filter(fields::contains)
                .toList();
        if (texts.isEmpty()) {
            return null;
        }
        var searched = new ArrayList<>(texts);
        searched.add(Fields.NAME);
        var telling = parts.stream().filter(part -> !isStopWord(part, language)).toList();
        return everyPart(telling.isEmpty() ? parts : telling, part -> clause(part, searched), true);
    }

    private static boolean isStopWord(Part part, String language) {
        return part instanceof Part.Word word
                && Languages.isStopWord(language, word.text().toLowerCase(Locale.ROOT));
    }

    /** All parts that say anything; null where none does, or where all must and one does not. */
    private static @Nullable Query everyPart(
            List<? extends Part> parts, Function<Part, @Nullable Query> clause, boolean lenient) {
        var clauses = new ArrayList<Query>();
        for (var part : parts) {
            var query = clause.apply(part);
            if (query != null) {
                clauses.add(query);
            } else if (!lenient) {
                return null;
            }
        }
        return clauses.isEmpty() ? null : every(clauses);
    }

    private @Nullable Query clause(Part part, List<String> searched) {
        return switch (part) {
            case Part.Word word -> bestOf(textClause(word, searched), numberClause(word.text()));
            case Part.Phrase phrase -> bestOf(textClause(phrase, searched), numberClause(phrase.text()));
            case Part.Beginning beginning -> bestOf(beginning(beginning.text()), textClause(beginning, searched));
            case Part.Number number ->
                bestOf(numberClause(number), everyPart(number.words(), word -> clause(word, searched), true));
        };
    }

    private @Nullable Query textClause(Part part, List<String> searched) {
        if (part instanceof Part.Number number) {
            return everyPart(number.words(), word -> textClause(word, searched), true);
        }
        var clauses = new ArrayList<Query>();
        for (var field : searched) {
            var query = new QueryBuilder(Fields.analyzer(field)).createPhraseQuery(field, part.text());
            if (query != null) {
                clauses.add(new BoostQuery(query, weight(field)));
            }
        }
        return clauses.isEmpty() ? null : best(clauses);
    }

    private static float weight(String field) {
        return field.startsWith(Fields.TITLE) ? 4 : field.startsWith(Fields.TEXT) ? 1 : 2;
    }

    private @Nullable Query asWritten(Part part) {
        return switch (part) {
            case Part.Phrase _ -> null;
            case Part.Beginning beginning -> beginning(beginning.text());
            case Part.Word word -> bestOf(writtenWords(word.text(), false), numberClause(word.text()));
            case Part.Number number -> bestOf(numberClause(number), everyPart(number.words(), this::asWritten, true));
        };
    }

    private static @Nullable Query beginning(String text) {
        return bestOf(writtenWords(text, true), numberBeginning(text));
    }

    private static @Nullable Query numberBeginning(String text) {
        var number = Numbers.folded(text);
        return number.isEmpty() ? null : new ConstantScoreQuery(new PrefixQuery(new Term(Fields.NUMBER, number)));
    }

    private static @Nullable Query numberClause(Part.Number number) {
        return number.unfinished() ? numberBeginning(number.text()) : numberClause(number.text());
    }

    /** All words of the text as written; the last one may be the beginning of a word. */
    private static @Nullable Query writtenWords(String text, boolean unfinished) {
        var words = Words.of(text);
        var clauses = new ArrayList<Query>();
        for (var i = 0; i < words.size(); i++) {
            var beginning = unfinished && i == words.size() - 1;
            clauses.add(new ConstantScoreQuery(either(
                    word(Fields.PUBLIC_WORDS, words.get(i), beginning),
                    word(Fields.OTHER_WORDS, words.get(i), beginning))));
        }
        return clauses.isEmpty() ? null : every(clauses);
    }

    private static Query word(String field, String word, boolean beginning) {
        var term = new Term(field, word);
        return beginning ? new PrefixQuery(term) : new TermQuery(term);
    }

    private static @Nullable Query numberClause(String text) {
        var number = Numbers.folded(text);
        return number.isEmpty()
                ? null
                : new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Fields.NUMBER, number))), NUMBER);
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    private static @Nullable Query bestOf(@Nullable Query... queries) {
        var present = java.util.Arrays.stream(queries).filter(Objects::nonNull).toList();
        return present.isEmpty() ? null : best(present);
    }

    private static Query best(Collection<Query> queries) {
        return queries.size() == 1 ? queries.iterator().next() : new DisjunctionMaxQuery(queries, TIE_BREAK);
    }

    private static Query every(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        var every = new BooleanQuery.Builder();
        queries.forEach(query -> every.add(query, Occur.MUST));
        return every.build();
    }
}
