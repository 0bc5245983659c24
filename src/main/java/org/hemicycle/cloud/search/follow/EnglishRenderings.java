package org.hemicycle.cloud.search.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.search.lucene.Renderings;
import org.hemicycle.ground.platform.meaning.ComparedText;
import org.hemicycle.ground.platform.meaning.KnownVectors;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.platform.topics.TopicSuggestions;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.hemicycle.ground.platform.translations.Translations;
import org.hemicycle.ground.shared.ContentRef;
import org.jspecify.annotations.Nullable;

/** What there is in English of content, asked in bulk; nothing is asked to be made. */
public interface EnglishRenderings {
    /** Nothing is translated. */
    EnglishRenderings NONE = contents -> Renderings.NONE;

    /** The renderings of these pieces of content. */
    Renderings of(Collection<IndexedContent> contents);

    /** Those that the ports know. */
    static EnglishRenderings from(Translations translations, KnownVectors vectors, TopicSuggestions topics) {
        return contents -> {
            var known = known(translations, contents);
            var compared = new HashMap<ContentRef, ComparedText>();
            contents.forEach(
                    content -> ComparedText.of(content, known).ifPresent(text -> compared.put(content.ref(), text)));
            var numbers = vectors.known(
                    compared.values().stream().map(ComparedText::english).toList());
            return new Known(known, compared, numbers, topics);
        };
    }

    /** What is known of some content. */
    record Known(
            Map<OriginalText, TranslatedText> english,
            Map<ContentRef, ComparedText> texts,
            Map<String, byte[]> vectors,
            TopicSuggestions topics)
            implements Renderings {
        @Override
        public List<Rendering> of(IndexedContent content) {
            return renderings(content, english);
        }

        @Override
        public @Nullable Compared compared(IndexedContent content) {
            var text = texts.get(content.ref());
            var vector = text == null ? null : vectors.get(text.english());
            return text == null || vector == null ? null : new Compared(text, vector);
        }

        @Override
        public @Nullable String suggestedTopic(IndexedContent content) {
            var compared = content.facets()
                            .getOrDefault(TopicSuggestions.FACET, List.of())
                            .isEmpty()
                    ? compared(content)
                    : null;
            return compared == null ? null : topics.ofVector(compared.vector()).orElse(null);
        }
    }

    private static Map<OriginalText, TranslatedText> known(
            Translations translations, Collection<IndexedContent> contents) {
        var some = 500;
        var known = new HashMap<OriginalText, TranslatedText>();
        var asked = new ArrayList<OriginalText>();
        for (var content : contents) {
            asked.addAll(content.originals());
            if (asked.size() >= some) {
                known.putAll(translations.known(asked, "en"));
                asked.clear();
            }
        }
        known.putAll(translations.known(asked, "en"));
        return known;
    }

    private static List<Renderings.Rendering> renderings(
            IndexedContent content, Map<OriginalText, TranslatedText> known) {
        var renderings = new ArrayList<Renderings.Rendering>();
        for (var original : content.originals()) {
            var made = known.get(original);
            if (made != null) {
                renderings.add(new Renderings.Rendering(
                        original.kind(), made.text(), made.quality().isMachine()));
            }
        }
        return renderings;
    }
}
