package org.hemicycle.cloud.harvest.fetch;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.hemicycle.ground.platform.addresses.AllowedHosts;
import org.hemicycle.ground.platform.addresses.GuardedResolver;

/** The fetcher as it is, allowed to ask test servers of this machine, without waits. */
public final class TestFetchers {
    private static final FetchLimits LIMITS = new FetchLimits(
            1L << 30,
            100,
            Duration.ofSeconds(60),
            16 * 1024,
            Duration.ofSeconds(30),
            5,
            4,
            Duration.ofSeconds(1),
            Duration.ofMinutes(2));

    private TestFetchers() {}

    /** A fetcher that may ask these hosts besides public ones. */
    public static Fetcher allowing(String hosts, Path folder, Clock clock) {
        return FetcherConfiguration.fetcher(
                new GuardedResolver(AllowedHosts.parse(hosts), InetAddress::getAllByName),
                LIMITS,
                clock,
                waited -> {},
                name -> null,
                folder,
                "test");
    }
}
