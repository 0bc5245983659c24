package org.hemicycle.cloud.connectors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The texts of the elements of a recorded page, in which words that a connector has shortened can be found whole. */
record PageLines(List<String> texts) {
    private static final Pattern PAGE = Pattern.compile("(?i)<html|<!doctype html");

    /** The texts; none where the answer is no page. */
    static PageLines of(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.ISO_8859_1);
        if (!PAGE.matcher(start).find()) {
            return new PageLines(List.of());
        }
        try (var page = new ByteArrayInputStream(bytes)) {
            return new PageLines(Jsoup.parse(page, null, "").getAllElements().stream()
                    .map(Element::text)
                    .distinct()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that hold the words. */
    List<String> with(String words) {
        return texts.stream().filter(text -> text.contains(words)).toList();
    }
}
