package org.hemicycle.ground.shared;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/** A language as a BCP 47 tag, such as {@code pt} or {@code pt-BR}. Refuses what is not a well-formed tag. */
public record Language(String tag) implements Comparable<Language> {

    /** The languages of the interface, in the order in which they are offered. */
    public static final List<Language> INTERFACE = List.of(of("en"), of("fr"), of("es"), of("pt"), of("ar"));

    /** Stands where the language of a text is not known; it is no language, and no text is translated from it. */
    public static final String UNKNOWN = "und";

    public Language {
        requireNonNull(tag);
        var canonical = Locale.forLanguageTag(tag).toLanguageTag();
        if (tag.isEmpty() || canonical.equals(UNKNOWN) || !canonical.equalsIgnoreCase(tag)) {
            throw new IllegalArgumentException("not a language tag: " + tag);
        }
        tag = canonical;
    }

    public static Language of(String tag) {
        return new Language(tag);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The primary subtag: {@code pt} of {@code pt-BR}. */
    public String primary() {
        return locale().getLanguage();
    }

    /** The primary subtag of a tag that somebody else has written, whether it is a sound one or not. */
    public static String primaryOf(String tag) {
        var dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    /** Whether the language is written from right to left. */
    public boolean rightToLeft() {
        return switch (primary()) {
            case "ar", "fa", "he", "ur", "ps", "dv", "yi" -> true;
            default -> false;
        };
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
