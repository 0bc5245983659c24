package org.hemicycle.recorded;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Short ways through the tree of a raw file; one and many are the same. */
final class Raw {
    private Raw() {}

    /** Every node at a path of names; lists on the way are opened. */
    static List<JsonNode> each(JsonNode from, String path) {
        var found = open(List.of(from));
        for (var name : path.isEmpty() ? new String[0] : path.split("/")) {
            var next = new ArrayList<JsonNode>();
            for (var node : found) {
                if (name.equals("*")) {
                    next.addAll(node.values());
                } else if (node.has(name)) {
                    next.add(node.get(name));
                }
            }
            found = open(next);
        }
        return found;
    }

    private static List<JsonNode> open(List<JsonNode> nodes) {
        return nodes.stream()
                .flatMap(node -> node.isArray() ? node.values().stream() : java.util.stream.Stream.of(node))
                .filter(node -> !node.isNull() && !node.isMissingNode())
                .toList();
    }

    /** The first text at one of several paths; empty where there is none. */
    static String text(JsonNode from, String... paths) {
        for (var path : paths) {
            for (var node : each(from, path)) {
                var text = node.isObject() ? node.path("").asString("") : node.asString("");
                if (!text.isBlank()) {
                    return text.strip();
                }
            }
        }
        return "";
    }
}
