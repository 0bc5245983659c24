package org.hemicycle.ground.platform.meaning;

import java.util.Map;
import java.util.Optional;
import org.hemicycle.ground.platform.search.IndexedContent;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.OriginalText.Kind;
import org.hemicycle.ground.platform.translations.TranslatedText;

/**
 * The English by which content is compared.
 *
 * @param machine whether a machine wrote it
 */
public record ComparedText(String english, boolean machine) {

    /**
     * The first title in English, else the first that was brought into English; empty where there is none, and for what is not
     * public.
     */
    public static Optional<ComparedText> of(IndexedContent content, Map<OriginalText, TranslatedText> inEnglish) {
        var titles = content.originals().stream()
                .filter(text -> text.kind() == Kind.TITLE && !text.text().isBlank())
                .toList();
        var own = titles.stream()
                .filter(title -> title.primaryLanguage().equals("en"))
                .map(title -> new ComparedText(title.text(), false))
                .findFirst();
        return own.isPresent()
                ? own
                : titles.stream()
                        .filter(inEnglish::containsKey)
                        .map(inEnglish::get)
                        .filter(made -> !made.text().isBlank())
                        .map(made ->
                                new ComparedText(made.text(), made.quality().isMachine()))
                        .findFirst();
    }
}
