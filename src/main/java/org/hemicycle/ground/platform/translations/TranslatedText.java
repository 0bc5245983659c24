package org.hemicycle.ground.platform.translations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in another language than its author's.
 *
 * @param from the language of the original
 * @param to the language it is in now
 * @param engine what made it, such as {@code apertium}; {@code person} where a person wrote it
 * @param version of the engine and of the terms applied around it
 * @param route the languages it went through, such as {@code fr-es-pt}
 * @param terms the entries of the term base that were applied
 * @param madeBy who wrote or checked it; null where nobody did
 */
public record TranslatedText(
        String text,
        String from,
        String to,
        Quality quality,
        String engine,
        String version,
        String route,
        List<String> terms,
        @Nullable String madeBy,
        Instant madeAt) {
    public TranslatedText {
        terms = List.copyOf(terms);
    }
}
