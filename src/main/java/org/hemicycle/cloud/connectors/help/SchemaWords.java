package org.hemicycle.cloud.connectors.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words that the JSON Schema of a file allows at a place, with what they mean. */
final class SchemaWords {
    private static final Map<String, SchemaWords> READ = new ConcurrentHashMap<>();
    private static final String DESCRIPTION = "description";

    private final JsonNode schema;

    private SchemaWords(JsonNode schema) {
        this.schema = schema;
    }

    /** Those of a file such as {@code connector.yaml}; null where it has no schema. */
    static @Nullable SchemaWords of(String file) {
        return file.matches("(connector|mapping|recording)\\.yaml")
                ? READ.computeIfAbsent(file.replace(".yaml", ".schema.json"), SchemaWords::read)
                : null;
    }

    private static SchemaWords read(String name) {
        try (var in = SchemaWords.class.getResourceAsStream("/connectors/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + name);
            }
            return new SchemaWords(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names that may stand under a path, each with what it means; those that must stand there come first. */
    Map<String, String> names(List<String> path) {
        var names = new LinkedHashMap<String, String>();
        var places = places(path);
        places.forEach(place -> place.path("required").forEach(name -> names.put(name.asString(), "")));
        for (var place : places) {
            place.path("properties").properties().forEach(property -> names.put(property.getKey(), note(property)));
        }
        return names;
    }

    /** The values that may stand at a path: those of a list of words, or yes and no. */
    List<String> values(List<String> path) {
        var values = new ArrayList<String>();
        for (var place : places(path)) {
            place.path("enum").forEach(value -> values.add(value.asString()));
            if (place.path("type").asString("").equals("boolean")) {
                values.addAll(List.of("true", "false"));
            }
        }
        return values.stream().distinct().toList();
    }

    /** Whether a path of the source may stand at a path of the declaration. */
    boolean takesPaths(List<String> path) {
        return places(path).stream()
                .map(place -> place.path(DESCRIPTION).asString(""))
                .anyMatch(text -> text.startsWith("A path") || text.startsWith("A condition"));
    }

    private static String note(Map.Entry<String, JsonNode> property) {
        return property.getValue().path(DESCRIPTION).asString("");
    }

    private List<JsonNode> places(List<String> path) {
        var places = spread(List.of(schema));
        for (var name : path) {
            places = spread(places.stream().map(place -> inner(place, name)).toList());
        }
        return places;
    }

    private static JsonNode inner(JsonNode place, String name) {
        if (name.equals(Caret.ITEM)) {
            return place.path("items");
        }
        var property = place.path("properties").path(name);
        return property.isMissingNode() ? place.path("additionalProperties") : property;
    }

    /** References are followed, and each of several forms stands for itself. */
    private List<JsonNode> spread(List<JsonNode> places) {
        var spread = new ArrayList<JsonNode>();
        for (var place : places) {
            var reference = place.path("$ref").asString("");
            if (!reference.isEmpty()) {
                spread.addAll(spread(List.of(schema.at(reference.substring(1)))));
            } else if (place.isObject()) {
                spread.add(place);
                spread.addAll(spread(place.path("anyOf").values().stream().toList()));
            }
        }
        return spread;
    }
}
