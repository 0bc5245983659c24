package org.hemicycle.cloud.connectors.record;

import org.jspecify.annotations.Nullable;

/**
 * A name by which somebody calls a work.
 *
 * @param scheme who numbers and how, such as {@code number}, {@code source-id}, {@code eli}, {@code celex}
 * @param chamber the chamber whose number it is, null for schemes that no chamber owns
 * @param term the term or session in which the number counts, null where numbers never start again
 * @param value as the source writes it
 * @param identifying whether two records that share it (scheme, chamber, term and value) are the same work
 */
public record Identifier(
        String scheme, @Nullable String chamber, @Nullable String term, String value, boolean identifying) {}
