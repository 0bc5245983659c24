package org.hemicycle.cloud.connectors.record;

import java.time.LocalDate;
import org.hemicycle.ground.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A title or summary of a work, in one language, with its type and, where the source tells, the chamber that gave it and
 * the dates between which it was valid.
 *
 * @param language {@code und} where it is not known
 * @param at where it stands in the source's record
 * @param recognised how a machine came to the language; null where the source declares it and it stands, and where it is not known
 */
public record Title(
        Type type,
        String text,
        String language,
        @Nullable String chamber,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String at,
        @Nullable Recognised recognised) {

    /** A title whose language is what its source declares. */
    public Title(
            Type type,
            String text,
            String language,
            @Nullable String chamber,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String at) {
        this(type, text, language, chamber, from, to, at, null);
    }

    /**
     * That a machine recognised the language.
     *
     * @param confidence between 0 and 1
     * @param declared the other language that the source declares; null where it declares none
     */
    public record Recognised(double confidence, @Nullable String declared) {}

    /** The same in a language that a machine recognised. */
    public Title recognisedAs(String found, double confidence) {
        return new Title(
                type,
                text,
                found,
                chamber,
                from,
                to,
                at,
                new Recognised(confidence, hasKnownLanguage() ? language : null));
    }

    /** Whether it is known what language it is in. */
    public boolean hasKnownLanguage() {
        return !language.equals(Language.UNKNOWN);
    }

    /** The types of title of the common model. */
    public enum Type {
        OFFICIAL,
        SHORT,
        POPULAR,
        SUMMARY
    }
}
