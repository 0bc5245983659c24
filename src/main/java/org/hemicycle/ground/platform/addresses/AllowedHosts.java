package org.hemicycle.ground.platform.addresses;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Hosts, each with its port, that may be asked although they are not public. */
public record AllowedHosts(Set<String> pairs) {

    /** Reads pairs as in {@code portal.test:8081,10.0.0.7:80}. A host without a port allows nothing. */
    public static AllowedHosts parse(String text) {
        return new AllowedHosts(Arrays.stream(text.split("[,\\s]+"))
                .filter(pair -> pair.matches(".+:\\d+"))
                .map(pair -> pair.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether this host may be asked at this port. */
    public boolean contain(String host, int port) {
        return pairs.contains(host.toLowerCase(Locale.ROOT) + ":" + port);
    }
}
