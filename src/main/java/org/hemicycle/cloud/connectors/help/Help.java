package org.hemicycle.cloud.connectors.help;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.Suggestions;
import org.hemicycle.cloud.connectors.Suggestions.Word;
import org.hemicycle.cloud.connectors.record.Initiator;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** Says which words may stand where a person is writing, from the schema of the file and from what the samples hold. */
public final class Help {
    private static final int MOST = 60;
    private static final String STREAMS = "streams";

    private final SchemaWords schema;
    private final Known known;
    private final Caret caret;

    private Help(SchemaWords schema, Known known, Caret caret) {
        this.schema = schema;
        this.known = known;
        this.caret = caret;
    }

    /** What may be written at an offset into the text of a file such as {@code connector.yaml}; nothing for other files. */
    public static Suggestions at(String file, String text, int offset, Known known) {
        var schema = SchemaWords.of(file);
        var caret = Caret.at(text, offset);
        if (schema == null || caret.silent()) {
            return new Suggestions(caret.from(), List.of());
        }
        var help = new Help(schema, known, caret);
        return new Suggestions(caret.from(), help.fitting(caret.name() ? help.names() : help.values()));
    }

    private List<Word> names() {
        return schema.names(caret.path()).entrySet().stream()
                .filter(name -> !caret.given().contains(name.getKey()))
                .map(name -> new Word(name.getKey(), name.getKey() + ": ", name.getValue()))
                .toList();
    }

    private List<Word> values() {
        var words = new ArrayList<Word>();
        schema.values(caret.path()).forEach(value -> words.add(new Word(value, value, "")));
        special().forEach(value -> words.add(new Word(value, value, "")));
        if (schema.takesPaths(caret.path())) {
            paths().forEach(words::add);
        }
        return words;
    }

    /** Values that the schema cannot know. */
    private Stream<String> special() {
        return switch (last()) {
            case "table" -> known.tables().stream();
            case "topic" -> inMap() ? known.tables().stream() : Stream.of();
            case "chambers", "chamber" -> known.chambers().stream();
            case "zone" -> ZoneId.getAvailableZoneIds().stream().sorted();
            case "kind" -> inMap() ? names(RecordKind.values()) : Stream.of();
            case "initiator" -> names(Initiator.values());
            case "outcome" -> names(Outcome.values());
            case "each" -> caret.path().contains("request") ? known.streams().stream() : Stream.of();
            case "words" ->
                known.unmapped().getOrDefault(first(), List.of()).stream().map(Help::quoted);
            default -> Stream.of();
        };
    }

    private Stream<Word> paths() {
        var stream = caret.path().indexOf(STREAMS) + 1;
        var name = stream > 0 && stream < caret.path().size() ? caret.path().get(stream) : "";
        var list = listAround();
        return known.paths().getOrDefault(name, List.of()).stream()
                .filter(path -> path.list() == null || list)
                .map(path -> new Word(path.path(), path.path(), path.example()));
    }

    /** Whether the caret stands in an entry of the common model that may repeat, where paths start at an item. */
    private boolean listAround() {
        return caret.path().contains("map")
                && caret.path().size() > caret.path().indexOf("map") + 2;
    }

    private boolean inMap() {
        return caret.path().contains("map");
    }

    private String first() {
        return caret.path().isEmpty() ? "" : caret.path().getFirst();
    }

    private String last() {
        return caret.path().stream()
                .filter(name -> !name.equals(Caret.ITEM))
                .reduce((before, name) -> name)
                .orElse("");
    }

    private static Stream<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name);
    }

    private static String quoted(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Those that begin with what was typed, then those that hold it. */
    private List<Word> fitting(List<Word> words) {
        var typed = plain(caret.typed());
        return words.stream()
                .filter(word ->
                        plain(word.word()).contains(typed) && !word.insert().equals(caret.typed()))
                .sorted(Comparator.comparing(word -> !plain(word.word()).startsWith(typed)))
                .limit(MOST)
                .toList();
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("^[\"']", "").toLowerCase(Locale.ROOT);
    }
}
