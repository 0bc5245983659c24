package org.hemicycle.cloud.search.lucene;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.hemicycle.cloud.search.analysis.Languages;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.shared.ContentRef;
import org.jspecify.annotations.Nullable;

/** The names of the index's fields, and how each is analysed. */
public final class Fields {
    /** Titles, texts and subjects have a field for each language, such as {@code title_pt}. */
    static final String TITLE = "title_";

    static final String TEXT = "text_";
    static final String SUBJECT = "subject_";

    /** What was made in English of titles and texts: found, and shown only as the reason why. */
    static final String ENGLISH_TITLE = "rendering-title_en";

    static final String ENGLISH_TEXT = "rendering-text_en";

    static final String ID = "id";
    /** Who may see it, once for its kind and once for every kind. */
    static final String SEEN_BY = "seen_by";

    static final String NUMBER = "number";
    static final String NAME = "name";
    /** Words as written, unstemmed, of what everybody may see: for beginnings and for mending words. */
    static final String PUBLIC_WORDS = "words";
    /** The same of what only some may see: apart, so that nobody else's words are mended by them. */
    static final String OTHER_WORDS = "words_of_some";

    static final String FACET = "facet_";
    static final String DATE = "date";
    /** The date of what stands after all that has the other one. */
    static final String LATE_DATE = "late_date";

    static final String TIE = "tie";

    static final String CARD = "card";
    static final String SHOWN_TITLE = "shown_title";
    static final String SHOWN_TEXT = "shown_text";
    static final String SHOWN_ENGLISH = "shown_english";
    static final String SHOWN_NUMBER = "shown_number";
    /** The vector of what it is compared by, and that text. */
    static final String VECTOR = "vector";

    static final String SHOWN_COMPARED = "shown_compared";

    private static final Map<String, Analyzer> BY_FIELD = byField();

    private Fields() {}

    /** The analyser of the whole index. */
    public static Analyzer analyzer() {
        return new ByField();
    }

    static Analyzer analyzer(String field) {
        return BY_FIELD.getOrDefault(field, Languages.analyzer(Languages.OTHER));
    }

    /** The language of a field of titles, texts or subjects. */
    static String language(String field) {
        return field.substring(field.indexOf('_') + 1);
    }

    static String key(ContentRef ref) {
        return ref.kind() + ' ' + ref.id();
    }

    static ContentRef ref(String key) {
        var space = key.indexOf(' ');
        return new ContentRef(key.substring(0, space), key.substring(space + 1));
    }

    static String seenBy(@Nullable String kind, Audience audience) {
        return (kind == null ? "" : kind) + ' ' + audience.token();
    }

    private static Map<String, Analyzer> byField() {
        var fields = new HashMap<String, Analyzer>();
        for (var language : Languages.all()) {
            for (var field : new String[] {TITLE, TEXT, SUBJECT}) {
                fields.put(field + language, Languages.analyzer(language));
            }
        }
        fields.put(ENGLISH_TITLE, Languages.analyzer("en"));
        fields.put(ENGLISH_TEXT, Languages.analyzer("en"));
        var words = Languages.unstemmed();
        fields.put(PUBLIC_WORDS, words);
        fields.put(OTHER_WORDS, words);
        return Map.copyOf(fields);
    }

    private static final class ByField extends DelegatingAnalyzerWrapper {
        ByField() {
            super(AnalyzerWrapper.PER_FIELD_REUSE_STRATEGY);
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return analyzer(field);
        }
    }
}
