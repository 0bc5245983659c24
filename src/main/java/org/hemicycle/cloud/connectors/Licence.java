package org.hemicycle.cloud.connectors;

import org.jspecify.annotations.Nullable;

/** The licence of a source's data: its code (SPDX where there is one), name, address, and whom to name. */
public record Licence(
        String id,
        String name,
        @Nullable String url,
        @Nullable String attribution) {}
