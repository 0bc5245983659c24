package org.hemicycle.cloud.legislation.web;

import org.jspecify.annotations.Nullable;

/** A text with its language; {@code translatedFrom} is null because it is the source's own. */
record TextItem(
        String text, @Nullable String language, @Nullable String translatedFrom) {

    static @Nullable TextItem of(@Nullable String text, @Nullable String language) {
        return text == null ? null : new TextItem(text, language, null);
    }
}
