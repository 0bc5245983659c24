package org.hemicycle.cloud.search.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.hemicycle.cloud.search.lucene.Renderings.Rendering;
import org.hemicycle.ground.platform.meaning.ComparedText;
import org.hemicycle.ground.platform.search.IndexedContent.Text;
import org.hemicycle.ground.shared.ContentRef;
import org.jspecify.annotations.Nullable;

/** What the index kept of a document for showing it. */
record Found(
        ContentRef ref,
        String card,
        List<Text> titles,
        List<Text> texts,
        List<Rendering> english,
        @Nullable ComparedText compared,
        List<String> numbers) {
    private static final Set<String> KEPT = Set.of(
            Fields.ID,
            Fields.CARD,
            Fields.SHOWN_TITLE,
            Fields.SHOWN_TEXT,
            Fields.SHOWN_ENGLISH,
            Fields.SHOWN_COMPARED,
            Fields.SHOWN_NUMBER);

    static Found read(StoredFields kept, int document) throws IOException {
        var fields = kept.document(document, KEPT);
        var card = fields.getBinaryValue(Fields.CARD);
        var compared = fields.get(Fields.SHOWN_COMPARED);
        return new Found(
                Fields.ref(fields.get(Fields.ID)),
                new String(card.bytes, card.offset, card.length, StandardCharsets.UTF_8),
                texts(fields.getValues(Fields.SHOWN_TITLE)),
                texts(fields.getValues(Fields.SHOWN_TEXT)),
                Arrays.stream(fields.getValues(Fields.SHOWN_ENGLISH))
                        .map(Shown::readRendering)
                        .toList(),
                compared == null ? null : Shown.readCompared(compared),
                List.of(fields.getValues(Fields.SHOWN_NUMBER)));
    }

    private static List<Text> texts(String[] kept) {
        var texts = new ArrayList<Text>(kept.length);
        for (var text : kept) {
            texts.add(Shown.read(text));
        }
        return texts;
    }
}
