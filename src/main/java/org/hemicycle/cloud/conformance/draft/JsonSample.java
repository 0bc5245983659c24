package org.hemicycle.cloud.conformance.draft;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cuts JSON short: of every list, and of every map of records, the first. */
final class JsonSample {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MANY = 5;

    private final Persons persons;
    private final int records;

    JsonSample(Persons persons, int records) {
        this.persons = persons;
        this.records = records;
    }

    /** A document, written over several lines; null where it is none. */
    @Nullable
    String cut(String text) {
        var cut = read(text);
        return cut == null ? null : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(cut) + "\n";
    }

    /** A document in one line. */
    @Nullable
    String line(String text) {
        var cut = read(text);
        return cut == null ? null : JSON.writeValueAsString(cut);
    }

    private @Nullable JsonNode read(String text) {
        try {
            return cut(JSON.readTree(text), "", false);
        } catch (JacksonException noJson) {
            return null;
        }
    }

    /** Cut short; {@code person} is whether it stands in a field that tells of persons. */
    private JsonNode cut(JsonNode node, String name, boolean person) {
        if (node.isArray()) {
            var list = NODES.arrayNode();
            node.valueStream().limit(records).forEach(item -> list.add(cut(item, name, person)));
            return list;
        }
        if (node.isObject()) {
            return fields((ObjectNode) node, person || persons.areIn(name));
        }
        if (!node.isString()) {
            return node;
        }
        var renames = persons.areIn(name) || (person && persons.areNamedBy(name));
        var text = node.asString();
        return NODES.stringNode(renames ? persons.renamed(text) : FirstRecords.shortened(text));
    }

    private JsonNode fields(ObjectNode node, boolean person) {
        var fields = NODES.objectNode();
        var most = isMapOfRecords(node) ? records : Integer.MAX_VALUE;
        node.propertyStream()
                .filter(field -> !persons.keepTo(field.getKey()))
                .limit(most)
                .forEach(field -> fields.set(field.getKey(), cut(field.getValue(), field.getKey(), person)));
        return fields;
    }

    private static boolean isMapOfRecords(ObjectNode node) {
        return node.size() > MANY && node.valueStream().allMatch(JsonNode::isObject);
    }
}
