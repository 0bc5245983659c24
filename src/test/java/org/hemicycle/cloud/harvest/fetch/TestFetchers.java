package org.hemicycle.cloud.harvest.fetch;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;

/** The fetcher as it is, allowed to ask test servers of this machine, without waits. */
public final class TestFetchers {
    private TestFetchers() {}

    /** A fetcher that may ask these hosts besides public ones. */
    public static Fetcher allowing(String hosts, Path folder, Clock clock) {
        return FetcherConfiguration.fetcher(
                new GuardedResolver(AllowedHosts.parse(hosts), InetAddress::getAllByName),
                FetchLimits.USUAL,
                clock,
                waited -> {},
                name -> null,
                folder,
                "test");
    }
}
