package org.hemicycle.cloud.legislation.web;

import java.time.Instant;
import org.hemicycle.cloud.legislation.MemberCorrection;
import org.jspecify.annotations.Nullable;

/**
 * A value of a member that an editor corrected, as programs see it.
 *
 * @param mandate chamber, term and first day of the mandate as the source gives them, with slashes between
 * @param said what the source says
 * @param applies false where the source gives that mandate no more
 */
record CorrectionItem(
        String field,
        @Nullable String mandate,
        @Nullable String value,
        @Nullable String said,
        boolean applies,
        String reason,
        String origin,
        Instant correctedAt) {
    static CorrectionItem of(MemberCorrection.Applied one) {
        var correction = one.correction();
        return new CorrectionItem(
                correction.field().name(),
                correction.mandate(),
                correction.value(),
                one.said(),
                one.applies(),
                correction.reason(),
                correction.origin(),
                correction.correctedAt());
    }
}
