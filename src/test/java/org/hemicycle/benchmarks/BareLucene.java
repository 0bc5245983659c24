package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.hemicycle.cloud.search.lucene.Fields;
import org.hemicycle.cloud.search.query.Numbers;
import org.hemicycle.ground.platform.search.IndexedContent;

/** The floor: a plain loop over {@code IndexWriter.addDocument}, with the same fields, analysers and buffer, one commit. */
final class BareLucene {
    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setTokenized(true);
        WORDS.setIndexOptions(IndexOptions.DOCS);
        WORDS.setOmitNorms(true);
        WORDS.freeze();
    }

    private BareLucene() {}

    static void index(List<IndexedContent> contents, Path folder) throws IOException {
        var settings = new IndexWriterConfig(Fields.analyzer()).setRAMBufferSizeMB(48);
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, settings)) {
            for (var content : contents) {
                writer.addDocument(document(content));
            }
            writer.commit();
        }
    }

    private static Document document(IndexedContent content) {
        var document = new Document();
        document.add(new StringField("id", "bill " + content.ref().id(), Field.Store.YES));
        document.add(new NumericDocValuesField("tie", content.ref().id().hashCode() * 0x9e3779b97f4a7c15L));
        document.add(new StoredField("card", content.card().getBytes(StandardCharsets.UTF_8)));
        document.add(new StringField("seen_by", " public", Field.Store.NO));
        document.add(new StringField("seen_by", "bill public", Field.Store.NO));
        for (var title : content.titles()) {
            document.add(new TextField("title_" + title.language(), title.text(), Field.Store.NO));
            document.add(new Field("words", title.text(), WORDS));
            document.add(new StoredField("shown_title", title.language() + "\t" + title.text()));
        }
        for (var text : content.texts()) {
            document.add(new TextField("text_" + text.language(), text.text(), Field.Store.NO));
            document.add(new StoredField("shown_text", text.language() + "\t" + text.text()));
        }
        for (var subject : content.subjects()) {
            document.add(new TextField("subject_" + subject.language(), subject.text(), Field.Store.NO));
            document.add(new Field("words", subject.text(), WORDS));
        }
        for (var name : content.names()) {
            document.add(new TextField("name", name, Field.Store.NO));
            document.add(new Field("words", name, WORDS));
        }
        for (var number : content.numbers()) {
            document.add(new StoredField("shown_number", number));
            Numbers.forms(number).forEach(form -> document.add(new StringField("number", form, Field.Store.NO)));
        }
        content.facets()
                .forEach((facet, values) -> values.forEach(
                        value -> document.add(new KeywordField("facet_" + facet, value, Field.Store.NO))));
        if (content.date() != null) {
            document.add(new LongField("date", content.date().toEpochDay(), Field.Store.NO));
        }
        return document;
    }
}
