package org.hemicycle.cloud.connectors.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What is posted. */
public sealed interface Body {

    /** The text to post, with its variables and the parameter of the page, if any. */
    String fill(Map<String, String> variables, Map<String, String> paging);

    String mediaType();

    /** A form. */
    record Form(Map<String, Template> fields) implements Body {
        @Override
        public String fill(Map<String, String> variables, Map<String, String> paging) {
            Map<String, String> filled = new LinkedHashMap<>();
            fields.forEach((name, value) -> value.fill(variables).ifPresent(text -> filled.put(name, text)));
            filled.putAll(paging);
            return filled.entrySet().stream()
                    .map(field -> Template.encoded(field.getKey()) + "=" + Template.encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
        }

        @Override
        public String mediaType() {
            return "application/x-www-form-urlencoded";
        }
    }

    /** JSON: maps, lists and texts with variables, as the declaration holds them. */
    record Json(Object content) implements Body {
        private static final JsonMapper MAPPER = JsonMapper.shared();

        @Override
        public String fill(Map<String, String> variables, Map<String, String> paging) {
            var filled = filled(content, variables);
            if (!paging.isEmpty() && filled instanceof Map<?, ?> fields) {
                Map<Object, Object> more = new LinkedHashMap<>(fields);
                more.putAll(paging);
                filled = more;
            }
            return MAPPER.writeValueAsString(filled);
        }

        private static Object filled(Object part, Map<String, String> variables) {
            return switch (part) {
                case Map<?, ?> fields -> {
                    Map<Object, Object> filled = new LinkedHashMap<>();
                    fields.forEach((name, value) -> filled.put(name, filled(value, variables)));
                    yield filled;
                }
                case List<?> items -> {
                    List<Object> filled = new ArrayList<>();
                    items.forEach(item -> filled.add(filled(item, variables)));
                    yield filled;
                }
                case String text -> Template.of(text).fill(variables).orElse(text);
                default -> part;
            };
        }

        @Override
        public String mediaType() {
            return "application/json";
        }
    }
}
