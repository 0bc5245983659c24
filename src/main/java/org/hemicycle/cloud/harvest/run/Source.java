package org.hemicycle.cloud.harvest.run;

import java.io.InputStream;
import java.time.Instant;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.harvest.store.ValidatorStore.Validator;
import org.jspecify.annotations.Nullable;

/** Where the answers of a run come from. */
interface Source extends AutoCloseable {

    /**
     * Puts a request.
     *
     * @param validator what the source called its last answer; null to have it in any case
     */
    Answered ask(SourceRequest request, @Nullable Validator validator) throws InterruptedException;

    /** Whether what the declaration says to ask for is asked for; samples are only what they are. */
    boolean followsDeclaration();

    /** Requests of a stream that are known from elsewhere than the declaration. */
    Stream<SourceRequest> known(String stream);

    /** Notes a request that was dealt with before the run was interrupted. */
    default void dealtWith(SourceRequest request) {}

    /** Whether one more request may be put before it is its turn. */
    default boolean looksAhead() {
        return false;
    }

    /** Puts a request that will be asked soon, with the same validator. */
    default void ahead(SourceRequest request, @Nullable Validator validator) {}

    /** Breaks off what was asked ahead and is not needed any more. */
    @Override
    default void close() {}

    /** What became of a request. */
    sealed interface Answered {
        /** The source said this; {@code like} is the answer without its bytes. */
        record Said(InputStream body, Answer like, @Nullable Validator validator, Instant at) implements Answered {}

        record Unmodified() implements Answered {}

        record Absent() implements Answered {}

        record NotRecorded() implements Answered {}

        /** Another request had this answer already. */
        record Repeated() implements Answered {}
    }
}
