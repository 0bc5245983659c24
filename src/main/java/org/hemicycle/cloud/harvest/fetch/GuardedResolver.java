package org.hemicycle.cloud.harvest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Turns a name into addresses, once, and lets through only public ones. The client connects to what it returns, so that no
 * second look-up can tell otherwise. One address that is not public makes the whole name suspect.
 */
final class GuardedResolver implements DnsResolver {
    private final AllowedHosts allowed;
    private final Lookup lookup;

    GuardedResolver(AllowedHosts allowed, Lookup lookup) {
        this.allowed = allowed;
        this.lookup = lookup;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        var addresses = lookup.addresses(host);
        if (!allowed.contain(host, port) && !Arrays.stream(addresses).allMatch(PublicAddresses::contains)) {
            throw new ForbiddenAddress(host);
        }
        return Arrays.stream(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new ForbiddenAddress(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Asks the name service. */
    interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }
}
