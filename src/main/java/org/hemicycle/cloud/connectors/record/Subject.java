package org.hemicycle.cloud.connectors.record;

import org.jspecify.annotations.Nullable;

/** A subject as the source says it, with its code and scheme where it has them. */
public record Subject(
        String text,
        String language,
        @Nullable String code,
        @Nullable String scheme,
        @Nullable String at) {}
