package org.hemicycle.cloud.connectors;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** A recorded answer as one tree in which places can be looked up: lines and rows become objects in a list. */
final class AnswerTree {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private AnswerTree() {}

    /** The tree; nothing where the answer is of another form. */
    static JsonNode of(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\\x{FEFF}", "");
        try {
            return text.matches("(?s)\\w+(,\\w+)+\\R.*") ? rows(text) : json(text);
        } catch (JacksonException e) {
            return MAPPER.missingNode();
        }
    }

    private static JsonNode json(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        var each = lines.size() > 1 && lines.stream().allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        return named(MAPPER.readTree(each ? "[" + String.join(",", lines) + "]" : text));
    }

    /** A table whose first row names the columns gets objects for the other rows, each at the place where it stood. */
    private static JsonNode named(JsonNode tree) {
        if (!tree.isArray() || !tree.path(0).isArray()) {
            return tree;
        }
        var table = MAPPER.createArrayNode().add(tree.get(0));
        tree.values().stream().skip(1).forEach(row -> {
            var object = table.addObject();
            for (var i = 0; i < row.size(); i++) {
                object.set(tree.get(0).path(i).asString(""), row.get(i));
            }
        });
        return table;
    }

    private static JsonNode rows(String text) {
        List<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(text)
                .readAll();
        return MAPPER.valueToTree(rows);
    }
}
