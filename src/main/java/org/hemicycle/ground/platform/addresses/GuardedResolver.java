package org.hemicycle.ground.platform.addresses;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Turns a name into addresses, once, and lets through only public ones. The client connects to what it returns, so that no
 * second look-up can tell otherwise. One address that is not public makes the whole name suspect.
 */
public final class GuardedResolver implements DnsResolver {
    /** Names that mean this machine whatever a name service says (RFC 6761); some do not know them all. */
    private static final Pattern LOCAL = Pattern.compile("(?i)(?:.*\\.)?localhost\\.?");

    private final AllowedHosts allowed;
    private final Lookup lookup;

    /** A resolver that asks this name service. */
    public GuardedResolver(AllowedHosts allowed, Lookup lookup) {
        this.allowed = allowed;
        this.lookup = lookup;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        var mayBeInside = allowed.contain(host, port);
        if (!mayBeInside && LOCAL.matcher(host).matches()) {
            throw new ForbiddenAddress(host);
        }
        var addresses = lookup.addresses(host);
        if (!mayBeInside && !Arrays.stream(addresses).allMatch(PublicAddresses::contains)) {
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
    public interface Lookup {
        /** All addresses of a host. */
        InetAddress[] addresses(String host) throws UnknownHostException;
    }
}
