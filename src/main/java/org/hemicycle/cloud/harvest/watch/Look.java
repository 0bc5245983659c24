package org.hemicycle.cloud.harvest.watch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.connectors.Shape;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.connectors.record.Content;
import org.hemicycle.cloud.connectors.record.HeldBack;
import org.hemicycle.cloud.connectors.record.Title;
import org.jspecify.annotations.Nullable;

/**
 * What the watch sees of an answer.
 *
 * @param stream the stream, with the pattern it was read as where that is not the stream's own
 * @param before how many records the same request gave before
 * @param fields in how many records each field of the common model stands
 * @param languages in how many records the titles are of a language and script
 * @param size how many bytes it has
 */
public record Look(
        String stream,
        String address,
        boolean webPage,
        int before,
        int records,
        List<HeldBack> heldBack,
        @Nullable String refused,
        Map<String, Integer> fields,
        Shape shape,
        Map<String, Integer> languages,
        List<Word> words,
        @Nullable String firstKey,
        @Nullable String firstAt,
        int size) {
    private static final int HEAD = 512;

    /** A word without a mapping, and the record it stands in. */
    public record Word(
            String table,
            String words,
            String key,
            @Nullable String at) {
        String id() {
            return table + "|" + words;
        }
    }

    /** What the watch calls a stream. */
    public static String name(SourceRequest request, @Nullable String readAs) {
        return readAs == null ? request.stream() : request.stream() + ":" + readAs;
    }

    /** Looks at an answer that was read. */
    public static Look at(SourceRequest request, @Nullable String readAs, Reading reading, byte[] bytes, int before) {
        var fields = new HashMap<String, Integer>();
        var languages = new HashMap<String, Integer>();
        var words = new ArrayList<Word>();
        for (var record : reading.records()) {
            count(record.content(), fields);
            language(record.content().titles(), languages);
            for (var word : record.unmapped()) {
                words.add(new Word(word.table(), word.said(), record.key(), word.at()));
            }
        }
        var first = reading.records().isEmpty() ? null : reading.records().getFirst();
        return new Look(
                name(request, readAs),
                request.address(),
                isWebPage(bytes),
                before,
                reading.records().size(),
                reading.heldBack(),
                reading.refused(),
                fields,
                reading.shape(),
                languages,
                words,
                first == null ? null : first.key(),
                first == null ? null : first.at(),
                bytes.length);
    }

    /** Whether nothing stands in it. */
    boolean isEmpty() {
        return records == 0 && heldBack.isEmpty();
    }

    private static void count(Content content, Map<String, Integer> fields) {
        note(fields, "identifiers", !content.identifiers().isEmpty());
        note(fields, "term", content.term() != null);
        note(fields, "number", content.number() != null);
        note(fields, "initiator", content.initiator() != null);
        note(fields, "titles", !content.titles().isEmpty());
        note(fields, "sponsors", !content.sponsors().isEmpty());
        note(fields, "subjects", !content.subjects().isEmpty());
        note(fields, "introducedOn", content.introducedOn() != null);
        note(fields, "steps", !content.steps().isEmpty());
        note(fields, "status", content.status() != null);
        note(fields, "outcome", content.decision() != null);
        note(fields, "documents", !content.documents().isEmpty());
        note(fields, "votes", !content.votes().isEmpty());
        note(fields, "links", !content.links().isEmpty());
        note(fields, "addresses", !content.addresses().isEmpty());
        note(fields, "member", content.member() != null);
    }

    private static void note(Map<String, Integer> fields, String field, boolean given) {
        if (given) {
            fields.merge(field, 1, Integer::sum);
        }
    }

    private static void language(List<Title> titles, Map<String, Integer> languages) {
        if (!titles.isEmpty()) {
            var title = titles.getFirst();
            languages.merge(title.language() + "-" + script(title.text()), 1, Integer::sum);
        }
    }

    /** The script of the first letter. */
    private static String script(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .filter(script -> script != Character.UnicodeScript.COMMON)
                .map(script -> script.name().substring(0, 1)
                        + script.name().substring(1).toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    static boolean isWebPage(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(\\xEF\\xBB\\xBF)?\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)?", "")
                .toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<head");
    }

    @Nullable
    HeldBack firstHeldBack() {
        return heldBack.isEmpty() ? null : heldBack.getFirst();
    }
}
