package org.hemicycle.portal;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a portal was asked.
 *
 * @param headers by name, whatever its case
 */
public record Heard(String method, String target, Map<String, String> headers, String body) {
    public Heard {
        var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    /** The path without its query. */
    public String path() {
        return URI.create(target).getPath();
    }

    /** A parameter of the query. */
    public @Nullable String parameter(String name) {
        return parameters().get(name);
    }

    /** A parameter that is a number. */
    public int number(String name, int otherwise) {
        var text = parameter(name);
        return text == null || !text.matches("\\d{1,9}") ? otherwise : Integer.parseInt(text);
    }

    /** A header. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        var query = URI.create(target).getRawQuery();
        for (var pair : query == null ? new String[0] : query.split("&")) {
            var parts = pair.split("=", 2);
            parameters.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
        }
        return new HashMap<>(parameters);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
