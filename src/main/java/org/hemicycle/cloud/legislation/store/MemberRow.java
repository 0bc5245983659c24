package org.hemicycle.cloud.legislation.store;

import java.time.Instant;
import org.hemicycle.cloud.legislation.KnownMember.Profile;
import org.hemicycle.cloud.legislation.MemberAddress;
import org.hemicycle.cloud.legislation.model.WorkKey;
import org.jspecify.annotations.Nullable;

/**
 * A member as it stands in the table.
 *
 * @param id 0 for one that is to be inserted
 */
public record MemberRow(
        long id,
        WorkKey person,
        MemberAddress address,
        Profile profile,
        boolean sample,
        long revision,
        Instant asOf,
        Instant learnedAt,
        Instant changedAt,
        @Nullable Instant removedAt) {}
