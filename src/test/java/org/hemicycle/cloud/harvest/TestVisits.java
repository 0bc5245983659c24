package org.hemicycle.cloud.harvest;

import java.nio.file.Path;
import java.time.Clock;
import org.hemicycle.cloud.harvest.fetch.TestFetchers;

/** Visits to test servers of this machine. */
public final class TestVisits {
    private TestVisits() {}

    /** Visits that may ask these hosts besides public ones. */
    public static SourceVisits allowing(String hosts, Path folder, Clock clock) {
        var fetcher = TestFetchers.allowing(hosts, folder, clock);
        return new SourceVisits(() -> fetcher);
    }
}
