package org.hemicycle.cloud.translation.engine.remote;

import java.util.Map;
import org.hemicycle.cloud.translation.Direction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** LibreTranslate and what speaks like it. */
record LibreTranslate(String key) implements Dialect {

    @Override
    public String name() {
        return "libretranslate";
    }

    @Override
    public String path() {
        return "/translate";
    }

    @Override
    public Map<String, String> headers() {
        return Map.of();
    }

    @Override
    public JsonNode question(Direction direction, String text) {
        var question = JsonNodeFactory.instance
                .objectNode()
                .put("q", text)
                .put("source", direction.from())
                .put("target", direction.to())
                .put("format", "text");
        return key.isBlank() ? question : question.put("api_key", key);
    }

    @Override
    public @Nullable String translation(JsonNode answer) {
        return answer.path("translatedText").asString(null);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return name();
    }
}
