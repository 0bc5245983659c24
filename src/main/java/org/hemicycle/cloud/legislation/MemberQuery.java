package org.hemicycle.cloud.legislation;

import org.jspecify.annotations.Nullable;

/**
 * Which members are asked for; what is null or empty does not matter. Chamber, term and party are those of one mandate.
 *
 * @param words of the name
 * @param today whether only those count whose dates say that they sit now
 */
public record MemberQuery(
        String words,
        @Nullable String country,
        @Nullable String chamber,
        @Nullable String term,
        @Nullable String party,
        boolean today,
        int page,
        int size) {
    public MemberQuery {
        if (page < 1 || size < 1) {
            throw new IllegalArgumentException("page %d of size %d".formatted(page, size));
        }
    }
}
