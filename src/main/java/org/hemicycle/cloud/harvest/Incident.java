package org.hemicycle.cloud.harvest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is or was wrong with a source.
 *
 * @param stream the stream of the declaration it was seen in; null where it is about the source as a whole
 * @param subject the field, path or table it is about; null where it is about none
 * @param dataSince how old what readers see is: when a run last ended well before it opened
 * @param withheld how many answers are kept and not taken in because of it
 */
public record Incident(
        long id,
        String connector,
        IncidentKind kind,
        @Nullable String stream,
        @Nullable String subject,
        Facts facts,
        @Nullable Example example,
        int withheld,
        @Nullable Instant dataSince,
        Instant openedAt,
        Instant lastSeenAt,
        @Nullable Instant closedAt,
        @Nullable Ending ending) {

    public boolean open() {
        return closedAt == null;
    }

    /** How long it lasted, or has lasted so far. */
    public Duration lasted(Instant now) {
        return Duration.between(openedAt, closedAt == null ? now : closedAt);
    }

    /** How an incident ended. */
    public enum Ending {
        /** The source is as it was before. */
        RECOVERED,
        /** A person said that what the source gives is right. */
        CONFIRMED
    }

    /**
     * What was seen, in figures and in the source's words.
     *
     * @param share in how many of a hundred records it stood before
     * @param usual how many there were before
     * @param now how many there are now
     * @param was what it was before
     * @param is what it is now
     * @param words the new words, of many the first
     * @param reason what went wrong, in plain English
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Facts(
            @Nullable Integer share,
            @Nullable Integer usual,
            @Nullable Integer now,
            @Nullable String was,
            @Nullable String is,
            List<String> words,
            @Nullable String reason) {
        public Facts {
            words = words == null ? List.of() : List.copyOf(words);
        }

        public static final Facts NONE = new Facts(null, null, null, null, null, List.of(), null);

        /** Figures of a field that nearly all records had. */
        public static Facts ofShare(int share, int now) {
            return new Facts(share, null, now, null, null, List.of(), null);
        }

        /** How many there were, and how many there are. */
        public static Facts ofCounts(int usual, int now) {
            return new Facts(null, usual, now, null, null, List.of(), null);
        }

        /** What it was, and what it is in so many records. */
        public static Facts ofTurn(String was, String is, int now) {
            return new Facts(null, null, now, was, is, List.of(), null);
        }

        /** New words, which stand in so many places. */
        public static Facts ofWords(List<String> words, int now) {
            return new Facts(null, null, now, null, null, words, null);
        }

        /** What went wrong. */
        public static Facts ofReason(@Nullable String reason) {
            return new Facts(null, null, null, null, null, List.of(), reason);
        }
    }

    /**
     * Where it can be seen.
     *
     * @param key the source's key of a record, null where none could be told
     * @param at where it stands in the answer, such as {@code /items/3}
     * @param fragment the answer as it is kept, null where it is not
     */
    public record Example(
            String address,
            @Nullable String key,
            @Nullable String at,
            @Nullable Long fragment) {}
}
