package org.hemicycle.cloud.search.lucene;

import static org.hemicycle.cloud.search.lucene.Combined.best;
import static org.hemicycle.cloud.search.lucene.Combined.bestOf;
import static org.hemicycle.cloud.search.lucene.Combined.either;
import static org.hemicycle.cloud.search.lucene.Combined.every;
import static org.hemicycle.cloud.search.lucene.Combined.isNothing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.hemicycle.cloud.search.analysis.Languages;
import org.hemicycle.cloud.search.query.Numbers;
import org.hemicycle.cloud.search.query.Part;
import org.hemicycle.cloud.search.query.Question;
import org.hemicycle.cloud.search.query.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The words of a question as queries. Each language reads the whole question in its own way, with its own stems and without
 * its own stop words; a document is found when one language finds every part in it. One reading more takes the words as
 * written, so that a missing accent or a strange tongue still finds.
 */
final class WordQueries {
    private static final float NUMBER = 20;
    /** What was found by other words than the reader's stands behind what has them. */
    private static final float ELSEWHERE = 0.4f;

    private final AnalysedWords analysed = new AnalysedWords();
    private final UnaryOperator<Query> terms;

    /** Makes queries to search with; {@code terms} says what the query of a word can find. */
    WordQueries(UnaryOperator<Query> terms) {
        this.terms = terms;
    }

    /** What is found of all that is asked, scored; everything, where it says nothing. */
    Query of(Asked asked) {
        var question = asked.question();
        var found = question.wanted().isEmpty() ? MatchAllDocsQuery.INSTANCE : best(readings(asked));
        if (question.unwanted().isEmpty()) {
            return found;
        }
        var query = new BooleanQuery.Builder().add(found, Occur.MUST);
        for (var part : question.unwanted()) {
            query.add(best(readings(List.of(part), asked.english())), Occur.MUST_NOT);
        }
        return query.build();
    }

    /** What has the question's words in its own language. */
    Query own(Question question) {
        return best(readings(question.wanted(), false));
    }

    /** What has the words of this wording in its own language. */
    Query in(Wording wording) {
        var query = reading(wording.question().wanted(), Languages.of(wording.language()));
        return query == null ? new MatchNoDocsQuery() : query;
    }

    /** What has these words in what was made of it in English. */
    Query inEnglish(Question question) {
        var query = rendered(question.wanted());
        return query == null ? new MatchNoDocsQuery() : query;
    }

    /** What of the question is to be marked in this field. */
    Query marking(Question question, String field) {
        var query = new BooleanQuery.Builder();
        for (var part : telling(question.wanted(), Fields.language(field))) {
            var clause = field.equals(Fields.PUBLIC_WORDS) ? asWritten(part) : textClause(part, List.of(field));
            if (clause != null) {
                query.add(clause, Occur.SHOULD);
            }
        }
        return query.build();
    }

    private List<Query> readings(Asked asked) {
        var readings = readings(asked.question().wanted(), asked.english());
        for (var wording : asked.wordings()) {
            readings.add(boosted(in(wording), ELSEWHERE));
            if (asked.english() && Languages.of(wording.language()).equals(Languages.of("en"))) {
                readings.add(boosted(inEnglish(wording.question()), ELSEWHERE));
            }
        }
        return readings;
    }

    private List<Query> readings(List<Part> parts, boolean english) {
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
        var rendered = english ? rendered(parts) : null;
        if (rendered != null) {
            readings.add(boosted(rendered, ELSEWHERE));
        }
        return readings;
    }

    private @Nullable Query rendered(List<Part> parts) {
        var searched = parts.size() == 1
                ? List.of(Fields.ENGLISH_TITLE, Fields.ENGLISH_TEXT)
                : List.of(Fields.ENGLISH_TITLE, Fields.ENGLISH_TEXT, Fields.NAME);
        return everyPart(telling(parts, "en"), part -> textClause(part, searched), true);
    }

    private @Nullable Query reading(List<Part> parts, String language) {
        var searched = List.of(Fields.TITLE + language, Fields.SUBJECT + language, Fields.TEXT + language, Fields.NAME);
        return everyPart(telling(parts, language), part -> clause(part, searched), true);
    }

    /** The parts without the stop words of a language, unless there is nothing else. */
    private static List<Part> telling(List<Part> parts, String language) {
        var telling = parts.stream().filter(part -> !isStopWord(part, language)).toList();
        return telling.isEmpty() ? parts : telling;
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
            var query = analysed.in(field, part.text());
            if (query != null) {
                clauses.add(boosted(terms.apply(query), weight(field)));
            }
        }
        return clauses.isEmpty() ? null : best(clauses);
    }

    private static Query boosted(Query query, float weight) {
        return isNothing(query) ? query : new BoostQuery(query, weight);
    }

    private static float weight(String field) {
        return field.startsWith(Fields.TITLE) || field.equals(Fields.ENGLISH_TITLE)
                ? 4
                : field.startsWith(Fields.TEXT) || field.equals(Fields.ENGLISH_TEXT) ? 1 : 2;
    }

    private @Nullable Query asWritten(Part part) {
        return switch (part) {
            case Part.Phrase _ -> null;
            case Part.Beginning beginning -> beginning(beginning.text());
            case Part.Word word -> bestOf(writtenWords(word.text(), false), numberClause(word.text()));
            case Part.Number number -> bestOf(numberClause(number), everyPart(number.words(), this::asWritten, true));
        };
    }

    private @Nullable Query beginning(String text) {
        return bestOf(writtenWords(text, true), numberBeginning(text));
    }

    private static @Nullable Query numberBeginning(String text) {
        var number = Numbers.folded(text);
        return number.isEmpty() ? null : new ConstantScoreQuery(new PrefixQuery(new Term(Fields.NUMBER, number)));
    }

    private @Nullable Query numberClause(Part.Number number) {
        return number.unfinished() ? numberBeginning(number.text()) : numberClause(number.text());
    }

    /** All words of the text as written; the last one may be the beginning of a word. */
    private @Nullable Query writtenWords(String text, boolean unfinished) {
        var words = Words.of(text);
        var clauses = new ArrayList<Query>();
        for (var i = 0; i < words.size(); i++) {
            var beginning = unfinished && i == words.size() - 1;
            var word = either(
                    word(Fields.PUBLIC_WORDS, words.get(i), beginning),
                    word(Fields.OTHER_WORDS, words.get(i), beginning));
            clauses.add(isNothing(word) ? word : new ConstantScoreQuery(word));
        }
        return clauses.isEmpty() ? null : every(clauses);
    }

    private Query word(String field, String word, boolean beginning) {
        var term = new Term(field, word);
        return beginning ? new PrefixQuery(term) : terms.apply(new TermQuery(term));
    }

    private @Nullable Query numberClause(String text) {
        var number = Numbers.folded(text);
        if (number.isEmpty()) {
            return null;
        }
        var found = terms.apply(new TermQuery(new Term(Fields.NUMBER, number)));
        return isNothing(found) ? found : new BoostQuery(new ConstantScoreQuery(found), NUMBER);
    }
}
