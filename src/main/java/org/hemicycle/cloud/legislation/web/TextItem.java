package org.hemicycle.cloud.legislation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.hemicycle.ground.platform.translations.TranslatedText;
import org.jspecify.annotations.Nullable;

/**
 * A text with its language.
 *
 * @param translatedFrom the language of the original; null where this is the source's own
 * @param engine what translated it; absent where nothing did
 * @param quality {@code machine}, {@code machine-gist}, {@code reviewed} or {@code official}; absent where nothing did
 */
record TextItem(
        String text,
        @Nullable String language,
        @Nullable String translatedFrom,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String engine,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String quality) {

    static @Nullable TextItem of(@Nullable String text, @Nullable String language) {
        return text == null ? null : new TextItem(text, language, null, null, null);
    }

    static TextItem of(TranslatedText made) {
        return new TextItem(
                made.text(),
                made.to(),
                made.from(),
                made.engine(),
                made.quality().code());
    }
}
