package org.hemicycle.ground.platform.models;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the platform has a machine do: a bean of the context that does it. Readers find it in the register; before each
 * use the context asks {@link ModelSwitches} by its name.
 */
public interface ModelUse {

    /** The name by which it is switched, and named in the API, such as {@code apertium}. */
    String name();

    /** The beginning of its message keys: {@code .title}, {@code .purpose}, {@code .data} and {@code .limits} follow, and
     * {@code .alone} where its scopes say what they are like without it. */
    String key();

    /** What tells its state from earlier ones; blank where there is nothing to tell. */
    String version();

    /** The licence of the model or its data, as an SPDX identifier or its name. */
    String licence();

    /** Whom its licence asks to name, and in justice. */
    String credit();

    /** Whether it is installed and configured, so that it is used while it is switched on. */
    boolean isThere();

    /** Whether texts leave this machine for it. */
    default boolean sendsTexts() {
        return false;
    }

    /** When it was measured and on how much; null where it was not. */
    default @Nullable Measurement measurement() {
        return null;
    }

    /** Where it is used and how good it was measured to be there. */
    default List<Scope> scopes() {
        return List.of();
    }

    /**
     * A direction or a language in which it is used.
     *
     * @param languages one, or the two of a direction, in their order
     * @param rough whether it was measured to be poor there
     * @param measure of the score, such as {@code chrF}; null where it was not measured
     * @param score null where it was not measured
     * @param alone the same without what is measured, as the message {@code .alone} says it; null where that was not measured
     */
    record Scope(
            List<String> languages,
            boolean rough,
            @Nullable String measure,
            @Nullable Double score,
            @Nullable Double alone) {
        public Scope {
            languages = List.copyOf(languages);
        }

        /** With nothing around it. */
        public Scope(List<String> languages, boolean rough, @Nullable String measure, @Nullable Double score) {
            this(languages, rough, measure, score, null);
        }
    }

    /**
     * What its scores are from.
     *
     * @param size how many texts in each direction or language; nobody who made or tuned it has seen them
     */
    record Measurement(LocalDate date, int size) {}
}
