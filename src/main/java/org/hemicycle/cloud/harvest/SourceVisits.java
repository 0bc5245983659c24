package org.hemicycle.cloud.harvest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Pace;
import org.hemicycle.cloud.connectors.Secret;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.harvest.fetch.Asking;
import org.hemicycle.cloud.harvest.fetch.Fetched;
import org.hemicycle.cloud.harvest.fetch.Fetcher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Single visits outside of harvests, through the one guarded fetcher. */
@Component
public class SourceVisits {
    private final Supplier<Fetcher> fetcher;

    @Autowired
    SourceVisits(ObjectProvider<Fetcher> fetcher) {
        this(fetcher::getObject);
    }

    SourceVisits(Supplier<Fetcher> fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * Asks once and reads no more than so many bytes of the answer. Throws {@link SourceError} where there is no answer at
     * all, or where the address is none that may be asked.
     */
    public Visited visit(String address, Map<String, String> headers, Pace pace, int mostBytes)
            throws InterruptedException {
        return fetcher.get().look(address, headers, pace, mostBytes);
    }

    /**
     * Puts one request of a connector to its source and reads no more than so many bytes of the answer; none where the source
     * says that there is no such thing. Throws {@link SourceError}.
     *
     * @param withKey whether the connector's key goes along
     */
    public Optional<byte[]> ask(Connector connector, SourceRequest request, boolean withKey, int mostBytes)
            throws InterruptedException {
        var key = withKey ? connector.secret() : Optional.<Secret>empty();
        var asking = new Asking(request, connector.pace(), key, connector.origins(), null, null);
        if (!(fetcher.get().fetch(asking) instanceof Fetched.Answered answered)) {
            return Optional.empty();
        }
        try (var body = answered.body().open()) {
            return Optional.of(body.readNBytes(mostBytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
