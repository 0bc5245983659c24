package org.hemicycle.cloud.connectors.record;

import org.jspecify.annotations.Nullable;

/** The outcome of a bill with the words of the source that it rests on and how sure it is. */
public record Decision(
        Outcome outcome,
        Certainty certainty,
        @Nullable String words,
        @Nullable String reason,
        @Nullable String at) {}
