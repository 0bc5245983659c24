package org.hemicycle.cloud.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.hemicycle.cloud.search.analysis.Languages;
import org.hemicycle.cloud.search.lucene.Renderings.Compared;
import org.hemicycle.cloud.search.lucene.Renderings.Rendering;
import org.hemicycle.cloud.search.query.Numbers;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.platform.search.IndexedContent.Text;
import org.hemicycle.ground.platform.topics.TopicSuggestions;
import org.jspecify.annotations.Nullable;

/** Turns content into what the index holds of it. */
final class Documents {
    private static final int LONGEST_FACET_VALUE = 500;
    private static final FieldType SEARCHED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType WORDS = type(IndexOptions.DOCS, true);

    private Documents() {}

    static Document of(IndexedContent content, Renderings known) {
        var document = new Document();
        var key = Fields.key(content.ref());
        document.add(new StringField(Fields.ID, key, Field.Store.YES));
        document.add(new NumericDocValuesField(Fields.TIE, spread(key)));
        document.add(new StoredField(Fields.CARD, content.card().getBytes(StandardCharsets.UTF_8)));
        addAudiences(document, content);
        addTexts(document, content);
        addRenderings(document, known.of(content));
        addCompared(document, known.compared(content));
        addNumbers(document, content.numbers());
        addFacets(document, content);
        addSuggestedTopic(document, known.suggestedTopic(content));
        if (content.date() != null) {
            document.add(new LongField(
                    content.last() ? Fields.LATE_DATE : Fields.DATE,
                    content.date().toEpochDay(),
                    Field.Store.NO));
        }
        return document;
    }

    private static void addAudiences(Document document, IndexedContent content) {
        for (var audience : content.audiences()) {
            document.add(new StringField(Fields.SEEN_BY, Fields.seenBy(null, audience), Field.Store.NO));
            document.add(
                    new StringField(Fields.SEEN_BY, Fields.seenBy(content.ref().kind(), audience), Field.Store.NO));
        }
    }

    private static void addTexts(Document document, IndexedContent content) {
        var words = content.audiences().contains(Audience.PUBLIC) ? Fields.PUBLIC_WORDS : Fields.OTHER_WORDS;
        for (var title : content.titles()) {
            add(document, Fields.TITLE, title);
            document.add(new Field(words, title.text(), WORDS));
            document.add(new StoredField(Fields.SHOWN_TITLE, Shown.write(title)));
        }
        for (var text : content.texts()) {
            add(document, Fields.TEXT, text);
            document.add(new StoredField(Fields.SHOWN_TEXT, Shown.write(text)));
        }
        for (var subject : content.subjects()) {
            add(document, Fields.SUBJECT, subject);
            document.add(new Field(words, subject.text(), WORDS));
        }
        for (var name : content.names()) {
            document.add(new Field(Fields.NAME, name, SEARCHED));
            document.add(new Field(words, name, WORDS));
        }
    }

    private static void addRenderings(Document document, List<Rendering> renderings) {
        for (var rendering : renderings) {
            var field = rendering.isTitle() ? Fields.ENGLISH_TITLE : Fields.ENGLISH_TEXT;
            document.add(new Field(field, rendering.text(), SEARCHED));
            document.add(new StoredField(Fields.SHOWN_ENGLISH, Shown.writeRendering(rendering)));
        }
    }

    private static void addCompared(Document document, @Nullable Compared compared) {
        if (compared != null) {
            document.add(
                    new KnnByteVectorField(Fields.VECTOR, compared.vector(), VectorSimilarityFunction.DOT_PRODUCT));
            document.add(new StoredField(Fields.SHOWN_COMPARED, Shown.writeCompared(compared.text())));
        }
    }

    private static void add(Document document, String field, Text text) {
        document.add(new Field(field + Languages.of(text.language()), text.text(), SEARCHED));
    }

    private static void addNumbers(Document document, Collection<String> numbers) {
        for (var number : numbers) {
            document.add(new StoredField(Fields.SHOWN_NUMBER, number));
            for (var form : Numbers.forms(number)) {
                document.add(new StringField(Fields.NUMBER, form, Field.Store.NO));
            }
        }
    }

    private static void addFacets(Document document, IndexedContent content) {
        content.facets().forEach((facet, values) -> {
            for (var value : Set.copyOf(values)) {
                if (!value.isEmpty() && value.length() <= LONGEST_FACET_VALUE) {
                    document.add(new KeywordField(Fields.FACET + facet, value, Field.Store.NO));
                }
            }
        });
    }

    private static void addSuggestedTopic(Document document, @Nullable String topic) {
        if (topic != null) {
            document.add(new KeywordField(Fields.FACET + TopicSuggestions.SUGGESTED, topic, Field.Store.NO));
        }
    }

    /** A number that differs from document to document, so that equal dates and scores have one order for ever. */
    static long spread(String key) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 32);
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
