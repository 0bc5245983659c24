package org.hemicycle.cloud.connectors.record;

import org.jspecify.annotations.Nullable;

/**
 * A record that could not be read and was held back: where it stands, its key where that could be told, the field, and
 * why in plain English with what was expected.
 */
public record HeldBack(
        String connector,
        String stream,
        @Nullable String key,
        String at,
        @Nullable String field,
        String reason) {}
