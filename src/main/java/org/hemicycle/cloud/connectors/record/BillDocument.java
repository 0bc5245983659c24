package org.hemicycle.cloud.connectors.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document of a bill: a version of its text, a report, a memorandum.
 *
 * @param title what the source calls it
 * @param version the version's name or code, as the source writes it
 * @param mediaType such as {@code application/pdf}
 * @param url an http or https address; other schemes are never kept
 */
public record BillDocument(
        String title,
        @Nullable String version,
        @Nullable LocalDate date,
        @Nullable String chamber,
        @Nullable String language,
        @Nullable String mediaType,
        @Nullable String url,
        @Nullable String at) {}
