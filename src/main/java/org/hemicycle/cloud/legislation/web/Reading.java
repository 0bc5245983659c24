package org.hemicycle.cloud.legislation.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hemicycle.cloud.connectors.record.Title;
import org.hemicycle.cloud.legislation.Bill;
import org.hemicycle.cloud.legislation.BillCard;
import org.hemicycle.cloud.legislation.BillList;
import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.platform.search.SearchAnswer.Piece;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.hemicycle.ground.platform.translations.Translations;
import org.hemicycle.ground.shared.Language;
import org.jspecify.annotations.Nullable;

/** What of some texts there is in the reader's language. */
final class Reading {
    /** Nothing is translated. */
    static final Reading NONE = new Reading(Map.of());

    private static final Duration PATIENCE = Duration.ofMillis(300);
    private final Map<OriginalText, TranslatedText> translated;
    private final Set<OriginalText.Kind> outdated;

    private final Predicate<OriginalText> coming;

    private Reading(
            Map<OriginalText, TranslatedText> translated,
            Set<OriginalText.Kind> outdated,
            Predicate<OriginalText> coming) {
        this.translated = translated;
        this.outdated = Set.copyOf(outdated);
        this.coming = coming;
    }

    private Reading(Map<OriginalText, TranslatedText> translated) {
        this(translated, Set.of(), text -> false);
    }

    /** The same, where people translated earlier wordings of texts of these kinds. */
    Reading outdated(Set<OriginalText.Kind> kinds) {
        return new Reading(translated, kinds, coming);
    }

    /** Whether a person translated an earlier wording, so that the translation is no longer shown. */
    boolean isOutdated(Title title) {
        return outdated.contains(text(title, "").kind());
    }

    /** What is translated already; nothing is asked for. */
    static Reading known(Translations translations, String language, Collection<OriginalText> texts) {
        return new Reading(translations.known(texts, language));
    }

    /** Has texts translated, as far as that is done while somebody waits. */
    static Reading of(Translations translations, String language, Collection<OriginalText> texts) {
        return new Reading(translations.of(texts, language), Set.of(), text -> translations.canCome(text, language));
    }

    /** The same for a page that has waited for something else before: all in all no longer than any page. */
    static Reading after(Duration waited, Translations translations, String language, Collection<OriginalText> texts) {
        var left = PATIENCE.minus(waited);
        return new Reading(translations.of(texts, language, left.isNegative() ? Duration.ZERO : left));
    }

    /** The title of a hit as its parliament gives it, without marks; empty where it has none. */
    static Optional<OriginalText> title(BillList.Hit hit) {
        var language = hit.language() != null ? hit.language() : hit.bill().language();
        return hit.title().isEmpty() || language == null
                ? Optional.empty()
                : Optional.of(OriginalText.title(
                        hit.title().stream().map(Piece::text).collect(Collectors.joining()),
                        language,
                        hit.bill().address().country()));
    }

    /** The title of a bill in a few words; empty where it has none. */
    static Optional<OriginalText> title(BillCard bill) {
        return bill.title() == null || bill.language() == null
                ? Optional.empty()
                : Optional.of(OriginalText.title(
                        bill.title(), bill.language(), bill.address().country()));
    }

    /** The titles of a list. */
    static List<OriginalText> titles(BillList list) {
        return list.items().stream().flatMap(hit -> title(hit).stream()).toList();
    }

    /** A title or summary of a bill as the port of translation takes it. */
    static OriginalText text(Title title, String country) {
        return title.type() == Title.Type.SUMMARY
                ? new OriginalText(
                        title.text(), title.language(), OriginalText.Kind.SUMMARY, country, null, Audience.PUBLIC)
                : OriginalText.title(title.text(), title.language(), country);
    }

    /** All titles and summaries of a bill, but for those that its parliament itself gives in a language. */
    static List<OriginalText> texts(Bill bill, String language) {
        return bill.titles().stream()
                .filter(title -> bill.titles().stream()
                        .noneMatch(other -> other.type() == title.type()
                                && Language.primaryOf(other.language()).equals(Language.primaryOf(language))))
                .map(title -> text(title, bill.country()))
                .toList();
    }

    /** A title or summary in the reader's language; null where there is none, or where it is in that language itself. */
    @Nullable
    TranslatedText of(Title title, String country) {
        return translated.get(text(title, country));
    }

    /** Whether something that is not there yet is being made. */
    boolean isComing(Title title, String country) {
        return coming.test(text(title, country));
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
