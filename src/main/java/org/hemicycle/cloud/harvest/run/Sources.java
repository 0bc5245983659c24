package org.hemicycle.cloud.harvest.run;

import java.time.Clock;
import java.util.Objects;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.harvest.RunRequest;
import org.hemicycle.cloud.harvest.fetch.Fetcher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Opens what a run reads from. */
@Component
class Sources {
    private final Connectors connectors;
    private final ObjectProvider<Fetcher> fetcher;
    private final Hands hands;
    private final Clock clock;

    Sources(@Lazy Connectors connectors, ObjectProvider<Fetcher> fetcher, Hands hands, Clock clock) {
        this.hands = hands;
        this.connectors = connectors;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    Source open(RunRequest asked, Connector connector) {
        return switch (asked.origin()) {
            case LIVE -> new LiveSource(connector, fetcher.getObject(), hands, clock);
            case RECORDED ->
                new RecordedSource(connectors.recordings(connector, Objects.requireNonNull(asked.folder())), clock);
            case SAMPLES -> new SampleSource(connectors.samples(connector), clock);
        };
    }
}
