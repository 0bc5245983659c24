package org.hemicycle.cloud.connectors.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vote on a bill, with its totals and, where the source gives them, the position of each member.
 *
 * @param id the source's own id
 * @param subject what was voted on, in the source's words
 * @param result the source's word for the result; {@code passed} says what it means, null where that is not clear
 * @param inFavour number of votes for, null where not given (likewise the other totals)
 */
public record VoteEvent(
        @Nullable String id,
        @Nullable LocalDate date,
        @Nullable String chamber,
        @Nullable String subject,
        @Nullable String result,
        @Nullable Boolean passed,
        @Nullable Integer inFavour,
        @Nullable Integer against,
        @Nullable Integer abstained,
        @Nullable Integer absent,
        List<Ballot> ballots,
        @Nullable String at) {
    public VoteEvent {
        ballots = List.copyOf(ballots);
    }

    /** How one member voted. {@code position} is null where the source's word fits none. */
    public record Ballot(
            String member,
            @Nullable String memberId,
            @Nullable String party,
            String words,
            @Nullable Position position) {}

    /** The positions of the common model. */
    public enum Position {
        FOR,
        AGAINST,
        ABSTAIN,
        ABSENT,
        PAIRED,
        PRESENT_NOT_VOTING,
        SECRET
    }
}
