package org.hemicycle.cloud.connectors.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What is posted. */
public sealed interface Body {

    /** The text to post, with its variables and the parameter of the page, if any and where it does not name it itself. */
    String fill(Map<String, String> variables, Map<String, String> paging);

    String mediaType();

    /** A form. */
    record Form(Map<String, Template> fields) implements Body {
        @Override
        public String fill(Map<String, String> variables, Map<String, String> paging) {
            Map<String, String> filled = new LinkedHashMap<>();
            fields.forEach((name, value) -> value.fill(variables).ifPresent(text -> filled.put(name, text)));
            paging.forEach((name, value) -> {
                if (fields.values().stream()
                        .noneMatch(field -> field.variables().contains(name))) {
                    filled.put(name, value);
                }
            });
            return filled.entrySet().stream()
                    .map(field -> Template.encoded(field.getKey()) + "=" + Template.encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
        }

        @Override
        public String mediaType() {
            return "application/x-www-form-urlencoded";
        }
    }

    /** A text as it stands, such as an envelope of SOAP or a query; what is not known yet is left out. */
    record Plain(Template text, String mediaType) implements Body {
        @Override
        public String fill(Map<String, String> variables, Map<String, String> paging) {
            Map<String, String> all = new LinkedHashMap<>();
            text.variables().forEach(name -> all.put(name, written(variables.getOrDefault(name, ""))));
            return text.fill(all).orElseThrow();
        }

        private String written(String value) {
            return mediaType.endsWith("xml") ? value.replace("&", "&amp;").replace("<", "&lt;") : value;
        }
    }

    /**
     * JSON: maps, lists and texts with variables, as the declaration holds them.
     *
     * @param page the variable that carries the page, a number where it is one; empty where there is none
     */
    record Json(Object content, String page) implements Body {
        private static final JsonMapper MAPPER = JsonMapper.shared();

        @Override
        public String fill(Map<String, String> variables, Map<String, String> paging) {
            var filled = filled(content, variables);
            if (!paging.isEmpty() && filled instanceof Map<?, ?> fields && !namesPage(content)) {
                Map<Object, Object> more = new LinkedHashMap<>(fields);
                paging.forEach((name, value) -> more.put(name, asNumber(value)));
                filled = more;
            }
            return MAPPER.writeValueAsString(filled);
        }

        /** Filled in; null for a page that is not known yet. */
        private @Nullable Object filled(Object part, Map<String, String> variables) {
            return switch (part) {
                case Map<?, ?> fields -> {
                    Map<Object, Object> filled = new LinkedHashMap<>();
                    fields.forEach((name, value) -> put(filled, name, filled(value, variables)));
                    yield filled;
                }
                case List<?> items -> {
                    List<@Nullable Object> filled = new ArrayList<>();
                    items.forEach(item -> filled.add(filled(item, variables)));
                    yield filled;
                }
                case String text
                when isPage(text) -> variables.containsKey(page) ? asNumber(variables.getOrDefault(page, "")) : null;
                case String text -> Template.of(text).fill(variables).orElse(text);
                default -> part;
            };
        }

        private static void put(Map<Object, Object> fields, Object name, @Nullable Object value) {
            if (value != null) {
                fields.put(name, value);
            }
        }

        private boolean namesPage(Object part) {
            return switch (part) {
                case Map<?, ?> fields -> fields.values().stream().anyMatch(this::namesPage);
                case List<?> items -> items.stream().anyMatch(this::namesPage);
                case String text -> Template.of(text).variables().contains(page);
                default -> false;
            };
        }

        private boolean isPage(String text) {
            return !page.isEmpty() && text.equals("{" + page + "}");
        }

        private static Object asNumber(String text) {
            return text.matches("0|[1-9]\\d{0,17}") ? Long.valueOf(text) : text;
        }

        @Override
        public String mediaType() {
            return "application/json";
        }
    }
}
