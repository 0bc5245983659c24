package org.hemicycle.cloud.legislation.web;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.legislation.Bill;
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

    /** What is translated already; nothing is asked for. */
    static Reading known(Translations translations, String language, Collection<OriginalText> texts) {
        return new Reading(translations.known(texts, language));
    }

    /** Has texts translated, as far as that is done while somebody waits. */
    static Reading of(Translations translations, String language, Collection<OriginalText> texts) {
        return new Reading(translations.of(texts, language));
    }

    /** Has the texts of a page translated for its reader, as far as that is done while the reader waits. */
    static Reading of(Translations translations, PageContext page, Collection<OriginalText> texts) {
        return of(translations, page.language().tag(), texts);
    }

    /** The title of a bill as the port of translation takes it. */
    static OriginalText title(String text, String language, String country) {
        return new OriginalText(text, language, OriginalText.Kind.TITLE, country, null, Audience.PUBLIC);
    }

    /** A title or summary of a bill as the port of translation takes it. */
    static OriginalText text(Title title, String country) {
        return title.type() == Title.Type.SUMMARY
                ? new OriginalText(
                        title.text(), title.language(), OriginalText.Kind.SUMMARY, country, null, Audience.PUBLIC)
                : title(title.text(), title.language(), country);
    }

    /** All titles and summaries of a bill. */
    static List<OriginalText> texts(Bill bill) {
        return bill.titles().stream().map(title -> text(title, bill.country())).toList();
    }

    /** A title or summary in the reader's language; null where there is none, or where it is in that language itself. */
    @Nullable
    TranslatedText of(Title title, String country) {
        return translated.get(text(title, country));
    }

    /** When the newest of it was made; empty where there is none. */
    Optional<Instant> newest() {
        return translated.values().stream().map(TranslatedText::madeAt).max(Comparator.naturalOrder());
    }

    /** A text in the reader's language; null where there is none. */
    @Nullable
    TranslatedText of(OriginalText text) {
        return translated.get(text);
    }
}
