package org.hemicycle.ground.platform.translations;

import org.hemicycle.ground.platform.changes.Audience;
import org.hemicycle.ground.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A text as its author wrote it.
 *
 * @param language as declared, BCP 47
 * @param country whose law or procedure it speaks of, ISO 3166-1 in small letters; null where it is of none
 * @param initiator who introduced the bill it belongs to, {@code GOVERNMENT} or {@code MEMBER}; null where that is not known
 * @param audience who may see it: what is made of it is seen by nobody else
 */
public record OriginalText(
        String text,
        String language,
        Kind kind,
        @Nullable String country,
        @Nullable String initiator,
        Audience audience) {

    /** What it is: the same words can mean another thing in a title and in a step. */
    public enum Kind {
        TITLE,
        SUMMARY,
        STEP,
        SENTENCE
    }

    /** A title that everybody may read, of an initiator that is not known. */
    public static OriginalText title(String text, String language, @Nullable String country) {
        return new OriginalText(text, language, Kind.TITLE, country, null, Audience.PUBLIC);
    }

    /** The language without script and region, such as {@code pt}. */
    public String primaryLanguage() {
        return Language.primaryOf(language);
    }
}
