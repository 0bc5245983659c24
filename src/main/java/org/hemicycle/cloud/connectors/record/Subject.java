package org.hemicycle.cloud.connectors.record;

import org.jspecify.annotations.Nullable;

/**
 * A subject as the source says it, with its code and scheme where it has them.
 *
 * @param topic the common topic that the mapping says it belongs to; null where it says none
 */
public record Subject(
        String text,
        String language,
        @Nullable String code,
        @Nullable String scheme,
        @Nullable SubjectTopic topic,
        @Nullable String at) {}
