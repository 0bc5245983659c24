package org.hemicycle.cloud.connectors.declare;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Checks a file of a connector against its JSON Schema, which editors use too. Where the compiler has found what is wrong on
 * a line, and said it better, the schema's finding on that line is left away.
 */
final class SchemaCheck {
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
    private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();

    private final Findings findings;

    SchemaCheck(Findings findings) {
        this.findings = findings;
    }

    /** Checks the content of {@code connector.yaml}, {@code mapping.yaml} or {@code recording.yaml}. */
    void check(String file, Part.Block content) {
        var schema = SCHEMAS.computeIfAbsent(file.replace(".yaml", ".schema.json"), SchemaCheck::schema);
        for (var error : schema.validate(json(content))) {
            var place = place(content, error);
            if (!findings.has(place)) {
                findings.add(place, said(error));
            }
        }
    }

    private static Schema schema(String name) {
        try (var in = SchemaCheck.class.getResourceAsStream("/connectors/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + name);
            }
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(Error error) {
        var location = error.getInstanceLocation().toString();
        return location.isEmpty() ? error.getMessage() : "%s: %s".formatted(location, error.getMessage());
    }

    /** The place of what the error is about, as near as the file tells. */
    private static Part.Place place(Part.Block content, Error error) {
        var path = error.getInstanceLocation();
        Part part = content;
        var place = content.place();
        for (int i = 0; i < path.getNameCount(); i++) {
            var element = path.getElement(i);
            var inner = inner(part, element);
            if (inner.isEmpty()) {
                return place;
            }
            place = part instanceof Part.Block block
                    ? block.names()
                            .getOrDefault(String.valueOf(element), inner.get().place())
                    : inner.get().place();
            part = inner.get();
        }
        var property = error.getProperty();
        return part instanceof Part.Block block && property != null
                ? block.names().getOrDefault(property, place)
                : place;
    }

    private static Optional<Part> inner(Part part, Object element) {
        return switch (part) {
            case Part.Block block -> Optional.ofNullable(block.parts().get(String.valueOf(element)));
            case Part.Row row ->
                element instanceof Integer index && index < row.parts().size()
                        ? Optional.of(row.parts().get(index))
                        : Optional.empty();
            case Part.Word word -> Optional.empty();
        };
    }

    private static JsonNode json(Part part) {
        return switch (part) {
            case Part.Word word -> json(word);
            case Part.Row row -> {
                ArrayNode items = JSON.arrayNode();
                row.parts().forEach(item -> items.add(json(item)));
                yield items;
            }
            case Part.Block block -> {
                var fields = JSON.objectNode();
                block.parts().forEach((name, value) -> fields.set(name, json(value)));
                yield fields;
            }
        };
    }

    private static JsonNode json(Part.Word word) {
        if (word.nothing()) {
            return JSON.nullNode();
        }
        if (!word.plain()) {
            return JSON.stringNode(word.text());
        }
        if (word.text().equals("true") || word.text().equals("false")) {
            return JSON.booleanNode(Boolean.parseBoolean(word.text()));
        }
        try {
            return JSON.numberNode(Long.parseLong(word.text()));
        } catch (NumberFormatException e) {
            return JSON.stringNode(word.text());
        }
    }
}
