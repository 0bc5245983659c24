package org.hemicycle.cloud.translation.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hemicycle.cloud.translation.store.RenderingStore;
import org.hemicycle.ground.platform.search.ContentSource;
import org.hemicycle.ground.platform.search.GivenContent;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.OriginalText.Kind;
import org.hemicycle.ground.shared.ContentRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The texts of content that are to be brought into English: none where there is one in English already. */
@Component
class ShownTexts {
    /** Nobody waits for longer texts, and they would keep others waiting. */
    private static final int LONGEST = 20_000;

    private final GivenContent content;

    ShownTexts(ObjectProvider<ContentSource> sources) {
        this.content = new GivenContent(sources, "translation");
    }

    /** What of a piece of content is to be brought into English. */
    record Shown(ContentRef ref, long revision, List<OriginalText> texts) {}

    /** The texts of this content, as far as it is there and public, in languages that a machine can read. */
    List<Shown> of(Collection<ContentRef> refs, Set<String> languages) {
        return content.of(refs).stream()
                .map(one -> new Shown(one.ref(), one.revision(), wanted(one, languages)))
                .toList();
    }

    private static List<OriginalText> wanted(IndexedContent content, Set<String> languages) {
        var wanted = new ArrayList<OriginalText>();
        for (var kind : Kind.values()) {
            var all = content.originals().stream()
                    .filter(text -> text.kind() == kind)
                    .toList();
            if (all.stream().noneMatch(ShownTexts::isEnglish)) {
                wanted.addAll(inOneLanguage(all, languages));
            }
        }
        return wanted;
    }

    /** A text in several languages says the same in each; one of them is enough. */
    private static List<OriginalText> inOneLanguage(List<OriginalText> texts, Set<String> languages) {
        var readable = texts.stream()
                .filter(text -> languages.contains(text.primaryLanguage()))
                .filter(text -> !text.text().isBlank() && text.text().length() <= LONGEST)
                .toList();
        return readable.stream()
                .filter(text ->
                        text.primaryLanguage().equals(readable.getFirst().primaryLanguage()))
                .distinct()
                .toList();
    }

    private static boolean isEnglish(OriginalText text) {
        return text.primaryLanguage().equals(RenderingStore.COMMON_LANGUAGE);
    }
}
