package org.hemicycle.cloud.connectors;

import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A source's declaration, checked and compiled: what to ask, how to read the answers and what they mean. It is immutable and
 * may be used by many threads.
 */
public interface Connector {

    String name();

    String title();

    /** The chambers it feeds; the first is meant where a record names none. */
    List<String> chambers();

    /** The language of its texts where a field says no other. */
    String language();

    Licence licence();

    /** The source's page for people. */
    String home();

    Schedule schedule();

    /** How old its data may be. */
    Duration promise();

    /** Whether no live answer has been seen yet. */
    boolean unverified();

    Pace pace();

    /** The key the source asks for. */
    Optional<Secret> secret();

    /** SHA-256 of declaration and mapping, in hexadecimal. */
    String sha256();

    /** What the source's words mean, as its mapping says it to people. */
    default Mapping mapping() {
        return Mapping.NONE;
    }

    /** Its declaration as it is written: texts by the names of their files. */
    default Map<String, String> texts() {
        return Map.of();
    }

    /** Folders of recordings, under the one that holds them all. */
    List<String> folders();

    /** The streams in order of precedence: what a later one says wins. */
    List<String> streams();

    /** Whether the stream says how to ask for it; one that does not is read from recordings and samples only. */
    boolean asks(String stream);

    /** The stream whose records it follows, where it asks once for each of them. */
    Optional<String> each(String stream);

    /** The list fields that this stream adds to those of others rather than replacing them. */
    Set<String> adds(String stream);

    /** Whether a stream tells of members of parliament: its answers may hold what is nobody's business but theirs. */
    default boolean ofMembers(String stream) {
        return false;
    }

    /** The first pages to ask for, made one by one. Empty for streams that follow another or cannot be asked for. */
    Stream<SourceRequest> requests(String stream, LocalDate today);

    /** The requests of a stream that follows another, for what was read of that one. */
    List<SourceRequest> requestsFor(String stream, Reading of);

    /** Whether an answer of this stream may lead to a next page; where it does not, unchanged answers need not be read. */
    default boolean pages(String stream) {
        return true;
    }

    /**
     * What the paging of an answer turns on, of a stream that {@link #pages}.
     *
     * @param linkHeader the HTTP header Link of the answer
     */
    PageFoot foot(SourceRequest asked, Answer answer, @Nullable String linkHeader, Reading reading);

    /**
     * The page behind the one with this foot; empty at the end. Throws {@link EndlessPaging} where it leads back or does not
     * end.
     *
     * @param seen what this paging has seen, kept by the caller from one call to the next; starts empty
     */
    Optional<SourceRequest> next(SourceRequest asked, PageFoot foot, Set<String> seen);

    /** The page behind an answer: as {@link #next(SourceRequest, PageFoot, Set)}, or as {@link #afterBad} where it was refused. */
    default Optional<SourceRequest> next(
            SourceRequest asked, Answer answer, @Nullable String linkHeader, Reading reading, Set<String> seen) {
        if (reading.refused() != null) {
            return afterBad(asked, seen);
        }
        return pages(asked.stream()) ? next(asked, foot(asked, answer, linkHeader, reading), seen) : Optional.empty();
    }

    /**
     * The page behind one that could not be had or read, where its number tells which it is; empty otherwise.
     *
     * @param seen as for {@link #next}
     */
    default Optional<SourceRequest> afterBad(SourceRequest asked, Set<String> seen) {
        return Optional.empty();
    }

    /** The origins (scheme, host and port) that the declaration itself names, to which its key may go. */
    default Set<String> origins() {
        return Set.of();
    }

    /**
     * An answer in parts that can each be read alone: large dumps of lines come in parts of about 1 MiB, archives by member,
     * anything else whole. Compressed bodies are undone. Throws {@link AnswerTooLarge} beyond the limits.
     */
    Iterator<Answer> parts(SourceRequest asked, InputStream body, Answer like);

    /** What an answer says. Never fails: what cannot be read is held back, left out or refused with the reason. */
    Reading read(SourceRequest asked, Answer answer);

    /** The same, of a request that is told apart by nothing but its stream and variables. */
    default Reading read(String stream, Map<String, String> variables, Answer answer) {
        return read(new SourceRequest(name(), stream, "GET", "", Map.of(), null, variables), answer);
    }
}
