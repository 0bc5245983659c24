package org.hemicycle.cloud.translation.engine.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.hemicycle.ground.platform.addresses.AllowedHosts;
import org.hemicycle.ground.platform.addresses.NumericHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The address of a remote engine as the operator has set it: https, or http to a host that is expressly allowed. */
final class RemoteAddress {
    private static final Logger log = LoggerFactory.getLogger(RemoteAddress.class);

    private RemoteAddress() {}

    /** The address with this path added; empty, and told in the log, where it must not be asked. */
    static Optional<URI> of(String setting, String url, String path, AllowedHosts allowed) {
        if (url.isBlank()) {
            return Optional.empty();
        }
        try {
            var address = new URI(url.strip().replaceFirst("/+$", "") + path);
            var trouble = trouble(address, allowed);
            trouble.ifPresent(why -> log.error("{} is not used: {}", setting, why));
            return trouble.isEmpty() ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            log.error("{} is not used: it is no address", setting);
            return Optional.empty();
        }
    }

    private static Optional<String> trouble(URI address, AllowedHosts allowed) {
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        var host = address.getHost();
        if (host == null || address.getRawUserInfo() != null || NumericHost.isAmbiguous(host)) {
            return Optional.of("it needs a host, no password, and no number written in an unusual way");
        }
        var port = address.getPort() >= 0 ? address.getPort() : scheme.equals("http") ? 80 : 443;
        return scheme.equals("https") || scheme.equals("http") && allowed.contain(host, port)
                ? Optional.empty()
                : Optional.of("it must begin with https; http is for hosts named in HEMICYCLE_ALLOW_HOSTS");
    }
}
