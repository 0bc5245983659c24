package org.hemicycle.ground.platform.translations;

import java.util.Map;
import org.hemicycle.ground.shared.ContentRef;
import org.jspecify.annotations.Nullable;

/**
 * The same words in several languages, as their author published them.
 *
 * @param ref the content they belong to
 * @param country whose law they speak of, ISO 3166-1 in small letters
 * @param publisher who says them, such as the name of a parliament's service
 * @param address where they can be read; null where the source names no page
 * @param texts by language, a primary subtag; at least two
 */
public record ParallelText(
        ContentRef ref,
        String country,
        String publisher,
        @Nullable String address,
        Map<String, String> texts) {
    public ParallelText {
        texts = Map.copyOf(texts);
        if (texts.size() < 2) {
            throw new IllegalArgumentException("not in several languages: " + texts);
        }
    }
}
