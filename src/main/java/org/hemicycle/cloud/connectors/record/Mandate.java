package org.hemicycle.cloud.connectors.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A seat that a member holds or held, in the words of the source.
 *
 * @param term the term or legislature
 * @param from since when, null where the source does not tell; likewise {@code to}
 * @param party as the source writes it; {@code group} is the group in the chamber, where the source tells the two apart
 * @param area the constituency, district, state or list
 * @param role the part played in the chamber, such as speaker
 * @param at where it stands in the source's record
 */
public record Mandate(
        @Nullable String chamber,
        @Nullable String term,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String party,
        @Nullable String group,
        @Nullable String area,
        @Nullable String role,
        @Nullable String at) {}
