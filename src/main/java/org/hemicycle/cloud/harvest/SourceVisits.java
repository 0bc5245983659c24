package org.hemicycle.cloud.harvest;

import java.util.Map;
import java.util.function.Supplier;
import org.hemicycle.cloud.connectors.Pace;
import org.hemicycle.cloud.harvest.fetch.Fetcher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Visits to addresses that no connector declares, through the one guarded fetcher; whatever the status, it is told. */
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
}
