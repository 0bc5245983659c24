package org.hemicycle.cloud.translation.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;
import org.hemicycle.ground.platform.translations.OriginalText;
import org.hemicycle.ground.shared.Sha256;

/** What tells a text from others whose translation may be another one: its letters and its circumstances. */
record TextKey(ByteBuffer sha256, String language, String kind, String country, String initiator, String audience) {

    /** The text as it is kept: letters that look the same are the same. */
    static String letters(OriginalText text) {
        return Normalizer.normalize(text.text(), Normalizer.Form.NFC);
    }

    static TextKey of(OriginalText text) {
        return new TextKey(
                ByteBuffer.wrap(Sha256.of(letters(text).getBytes(StandardCharsets.UTF_8))),
                text.primaryLanguage(),
                text.kind().name(),
                Objects.requireNonNullElse(text.country(), ""),
                Objects.requireNonNullElse(text.initiator(), ""),
                text.audience().token());
    }
}
