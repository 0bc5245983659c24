package org.hemicycle.cloud.legislation.web;

import java.util.Collection;
import java.util.Map;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.hemicycle.ground.platform.translations.Translations;
import org.hemicycle.ground.platform.web.PageContext;
import org.jspecify.annotations.Nullable;

/** What of some texts there is in the reader's language. */
final class Reading {
    /** Nothing is translated. */
    static final Reading NONE = new Reading(Map.of());

    private final Map<OriginalText, TranslatedText> translated;

    private Reading(Map<OriginalText, TranslatedText> translated) {
        this.translated = translated;
    }

    /** Has the texts of a page translated for its reader, as far as that is done while the reader waits. */
    static Reading of(Translations translations, PageContext page, Collection<OriginalText> texts) {
        return new Reading(translations.of(texts, page.language().tag()));
    }

    /** The title of a bill as the port of translation takes it. */
    static OriginalText title(String text, String language, String country) {
        return new OriginalText(text, language, OriginalText.Kind.TITLE, country, null, Audience.PUBLIC);
    }

    /** The title of a bill in the reader's language; null where there is none, or where it is in that language itself. */
    @Nullable
    TranslatedText of(Title title, String country) {
        return translated.get(title(title.text(), title.language(), country));
    }

    /** A text in the reader's language; null where there is none. */
    @Nullable
    TranslatedText of(OriginalText text) {
        return translated.get(text);
    }
}
