package org.hemicycle.cloud.connectors;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to a source.
 *
 * @param method {@code GET} or {@code POST}
 * @param address the full address, without secrets
 * @param headers the headers of the declaration, without secrets
 * @param body what is posted, null for GET
 * @param variables those that were filled in, with the page where the stream is paged
 */
public record SourceRequest(
        String connector,
        String stream,
        String method,
        String address,
        Map<String, String> headers,
        @Nullable String body,
        Map<String, String> variables) {
    public SourceRequest {
        headers = Map.copyOf(headers);
        variables = Map.copyOf(variables);
    }
}
