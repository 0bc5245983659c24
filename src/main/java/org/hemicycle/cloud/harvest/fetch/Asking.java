package org.hemicycle.cloud.harvest.fetch;

import java.util.Optional;
import org.hemicycle.cloud.connectors.Pace;
import org.hemicycle.cloud.connectors.Secret;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.jspecify.annotations.Nullable;

/** A request with what else is needed to put it to its source. */
public record Asking(
        SourceRequest request,
        Pace pace,
        Optional<Secret> secret,
        @Nullable String etag,
        @Nullable String lastModified) {}
