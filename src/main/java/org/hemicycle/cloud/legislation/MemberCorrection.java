package org.hemicycle.cloud.legislation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value of a member's data that an editor corrected. What the source says is kept beside it, and the correction stays when
 * the source is read again, until an editor takes it back.
 *
 * @param mandate which mandate, as {@code chamber/term/from} of what the source says; null where the field is none of a mandate
 * @param value what is shown instead; null where nothing is to be shown
 * @param reason why, for readers
 * @param origin who asked for it, or where it can be checked, for readers
 */
public record MemberCorrection(
        long id,
        Field field,
        @Nullable String mandate,
        @Nullable String value,
        String reason,
        String origin,
        Instant correctedAt) {

    /** What can be corrected: the names, and of a mandate everything but chamber and term, by which it is known. */
    public enum Field {
        NAME(false),
        FAMILY_NAME(false),
        GIVEN_NAME(false),
        FROM(true),
        TO(true),
        PARTY(true),
        GROUP(true),
        AREA(true),
        ROLE(true);

        private final boolean ofMandate;

        Field(boolean ofMandate) {
            this.ofMandate = ofMandate;
        }

        /** Whether it is a field of a mandate. */
        public boolean ofMandate() {
            return ofMandate;
        }

        /** Whether its values are dates. */
        public boolean isDate() {
            return this == FROM || this == TO;
        }
    }

    /**
     * A correction laid over what the source says.
     *
     * @param said what the source says; null where it says nothing
     * @param place which of the mandates it concerns; null where it concerns none, or the source gives that mandate no more
     */
    public record Applied(
            MemberCorrection correction,
            @Nullable String said,
            @Nullable Integer place) {

        /** Whether it still finds what it corrects. */
        public boolean applies() {
            return !correction.field().ofMandate() || place != null;
        }
    }
}
