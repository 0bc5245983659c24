package org.hemicycle.cloud.translation.memory;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit of the memory comes from.
 *
 * @param who the source that published it, the person who wrote or checked it, or the file it was in
 * @param address where it was published; null where that is not known
 * @param at when, to the second
 */
public record Origin(Kind kind, String who, @Nullable String address, Instant at) {
    /** The kinds of origin, the one most relied on first. */
    public enum Kind {
        /** Published by a parliament itself. */
        OFFICIAL,
        /** Written or checked here by a person. */
        REVIEWED,
        /** Brought in with a file. */
        IMPORTED;

        /** As files write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads what {@link #code()} writes. */
        public static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    public Origin {
        requireNonNull(kind);
        who = Words.clean(who);
        address = address == null || Words.clean(address).isEmpty() ? null : Words.clean(address);
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }
}
