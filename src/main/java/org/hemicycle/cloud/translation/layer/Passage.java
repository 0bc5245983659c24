package org.hemicycle.cloud.translation.layer;

import org.hemicycle.cloud.translation.layer.data.Systems;
import org.jspecify.annotations.Nullable;

/**
 * A text of a parliament, with what decides how its words are meant.
 *
 * @param language the primary subtag of its language
 * @param system the legal system it comes from, as {@link LegislativeLayer#systemOf} gives it
 * @param initiator whose bill it belongs to, where that is known
 */
public record Passage(
        String text,
        String language,
        String system,
        @Nullable Initiator initiator,
        Kind kind) {
    /** What kind of text it is. */
    public enum Kind {
        TITLE,
        STEP,
        SUMMARY,
        SENTENCE;

        /** Whether words are meant as they are in procedure. */
        public boolean procedure() {
            return this == STEP;
        }

        /** Whether it may hold several sentences. */
        boolean running() {
            return this == SUMMARY || this == SENTENCE;
        }
    }

    /** A title of a text whose legal system is not known. */
    public static Passage title(String text, String language) {
        return new Passage(text, language, Systems.GENERAL, null, Kind.TITLE);
    }
}
