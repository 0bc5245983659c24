package org.hemicycle.cloud.search.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hemicycle.cloud.search.analysis.Languages;
import org.hemicycle.ground.platform.translations.QueryTranslations;
import org.hemicycle.ground.platform.translations.QueryTranslations.Term;
import org.jspecify.annotations.Nullable;

/**
 * Puts questions in other languages: in English as a machine translates them, and in each language in which the term base
 * knows their terms. Who puts words in quotes or cuts one short means these letters and no others.
 */
public final class Wordings {
    private static final int MOST_TERMS = 4;
    private static final int ALTERNATIVES = 3;
    private static final String ENGLISH = "en";

    private final QueryTranslations translations;

    public Wordings(QueryTranslations translations) {
        this.translations = translations;
    }

    /** Whether a question means its words and not their letters. */
    public static boolean isOfWords(Question question) {
        return question.wanted().stream().anyMatch(Part.Word.class::isInstance)
                && question.wanted().stream()
                        .noneMatch(part -> part instanceof Part.Phrase || part instanceof Part.Beginning);
    }

    /** The question in other languages than the one it is in. */
    public List<Wording> of(Question question, String language) {
        if (!isOfWords(question)) {
            return List.of();
        }
        var words = question.wanted().stream().map(Part::text).collect(Collectors.joining(" "));
        var elsewhere = translations.of(words, language);
        var wordings = new ArrayList<Wording>();
        var terms = elsewhere.terms().stream()
                .filter(term -> term.start() < term.end() && term.end() <= words.length())
                .limit(MOST_TERMS)
                .toList();
        terms.stream()
                .flatMap(term -> term.renderings().keySet().stream())
                .distinct()
                .sorted()
                .forEach(other -> wordings.addAll(byTerms(words, terms, language, other)));
        var english = elsewhere.english();
        if (english != null && !language.equals(ENGLISH)) {
            var read = QuestionReader.read(english.replaceAll("[\"“”„«»*]", " "), false);
            if (!read.wanted().isEmpty()) {
                wordings.add(new Wording(new Question(read.wanted(), List.of()), english, ENGLISH, true));
            }
        }
        return wordings;
    }

    /** What the question is in English, as it stands or as a machine translated it; null where that is not known. */
    public static @Nullable String english(Question question, String language, List<Wording> wordings) {
        if (language.equals(ENGLISH)) {
            return question.wanted().stream().map(Part::text).collect(Collectors.joining(" "));
        }
        return wordings.stream()
                .filter(wording -> wording.machine() && wording.language().equals(ENGLISH))
                .map(Wording::words)
                .findFirst()
                .orElse(null);
    }

    private static List<Wording> byTerms(String words, List<Term> terms, String language, String other) {
        var written = new LinkedHashSet<String>();
        for (var number = 0; number < ALTERNATIVES; number++) {
            written.add(written(words, terms, language, other, number));
        }
        return written.stream()
                .map(text -> new Wording(
                        QuestionReader.read(text, false), text.replace("\"", "").strip(), other, false))
                .filter(wording -> !wording.question().wanted().isEmpty())
                .toList();
    }

    /** The words with each term in quotes in the other language; what is between them without words that say nothing. */
    private static String written(String words, List<Term> terms, String language, String other, int number) {
        var text = new StringBuilder();
        var at = 0;
        for (var term : terms) {
            var said = term.renderings().getOrDefault(other, List.of());
            if (term.start() >= at && !said.isEmpty()) {
                text.append(telling(words.substring(at, term.start()), language));
                text.append(" \"")
                        .append(said.get(Math.min(number, said.size() - 1)))
                        .append("\" ");
                at = term.end();
            }
        }
        return text.append(telling(words.substring(at), language)).toString();
    }

    private static String telling(String words, String language) {
        var telling = new StringBuilder();
        for (var word : words.split("\\s+")) {
            if (!Languages.isStopWord(language, word.toLowerCase(Locale.ROOT))) {
                telling.append(word).append(' ');
            }
        }
        return telling.toString();
    }
}
