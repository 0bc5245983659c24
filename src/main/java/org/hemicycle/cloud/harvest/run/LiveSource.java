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
    private final Ahead ahead;
    private final Hands hands;
    private final Clock clock;

    LiveSource(Connector connector, Fetcher fetcher, Hands hands, Clock clock) {
        this.hands = hands;
        this.connector = connector;
        this.ahead = new Ahead(fetcher);
        this.clock = clock;
    }

    @Override
    public Answered ask(SourceRequest request, @Nullable Validator validator) throws InterruptedException {
        var asking = asking(request, validator);
        return switch (hands.lent(() -> ahead.take(asking))) {
            case Fetched.Unmodified unmodified -> new Answered.Unmodified();
            case Fetched.Absent absent -> new Answered.Absent();
            case Fetched.Answered answer -> said(answer);
        };
    }

    @Override
    public boolean looksAhead() {
        return ahead.hasRoom();
    }

    @Override
    public void ahead(SourceRequest request, @Nullable Validator validator) {
        ahead.put(asking(request, validator));
    }

    @Override
    public void close() {
        ahead.close();
    }

    private Asking asking(SourceRequest request, @Nullable Validator validator) {
        return new Asking(
                request,
                connector.pace(),
                connector.secret(),
                connector.origins(),
                validator == null ? null : validator.etag(),
                validator == null ? null : validator.lastModified());
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
