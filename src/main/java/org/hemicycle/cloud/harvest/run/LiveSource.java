package org.hemicycle.cloud.harvest.run;

import java.time.Clock;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.harvest.fetch.Asking;
import org.hemicycle.cloud.harvest.fetch.Fetched;
import org.hemicycle.cloud.harvest.fetch.Fetcher;
import org.hemicycle.cloud.harvest.store.ValidatorStore.Validator;
import org.jspecify.annotations.Nullable;

/** The source itself, over the network. */
final class LiveSource implements Source {
    private final Connector connector;
    private final Fetcher fetcher;
    private final Hands hands;
    private final Clock clock;

    LiveSource(Connector connector, Fetcher fetcher, Hands hands, Clock clock) {
        this.hands = hands;
        this.connector = connector;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    @Override
    public Answered ask(SourceRequest request, @Nullable Validator validator) throws InterruptedException {
        var asking = new Asking(
                request,
                connector.pace(),
                connector.secret(),
                connector.origins(),
                validator == null ? null : validator.etag(),
                validator == null ? null : validator.lastModified());
        return switch (hands.lent(() -> fetcher.fetch(asking))) {
            case Fetched.Unmodified unmodified -> new Answered.Unmodified();
            case Fetched.Absent absent -> new Answered.Absent();
            case Fetched.Answered answer -> said(answer);
        };
    }

    @Override
    public boolean followsDeclaration() {
        return true;
    }

    @Override
    public Stream<SourceRequest> known(String stream) {
        return Stream.empty();
    }

    private Answered said(Fetched.Answered answer) {
        var like = new Answer(new byte[0], answer.mediaType(), answer.charset(), false, null, null);
        var validator = new Validator(answer.etag(), answer.lastModified(), answer.link());
        return new Answered.Said(answer.body().open(), like, validator.isEmpty() ? null : validator, clock.instant());
    }
}
