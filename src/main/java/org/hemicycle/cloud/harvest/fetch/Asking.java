package org.hemicycle.cloud.harvest.fetch;

import java.util.Optional;
import java.util.Set;
import org.hemicycle.cloud.connectors.Pace;
import org.hemicycle.cloud.connectors.Secret;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request with what else is needed to put it to its source.
 *
 * @param origins to which the key may go: those that the declaration names itself, whatever a source says comes next
 */
public record Asking(
        SourceRequest request,
        Pace pace,
        Optional<Secret> secret,
        Set<String> origins,
        @Nullable String etag,
        @Nullable String lastModified) {}
