package org.hemicycle.cloud.harvest.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.hemicycle.cloud.connectors.LegalAddress;
import org.hemicycle.cloud.harvest.SourceError;
import org.hemicycle.cloud.harvest.SourceError.Category;
import org.hemicycle.ground.platform.addresses.NumericHost;

/** An address that may be asked as far as its form tells: http or https, with a host and without a password. */
record Target(URI uri) {

    static Target of(String address) {
        try {
            return of(new URI(LegalAddress.of(address)), address);
        } catch (URISyntaxException e) {
            throw new SourceError(Category.FORBIDDEN_ADDRESS, address, "not an address: " + e.getReason(), null);
        }
    }

    /** Where a redirect leads. */
    Target to(String location, String asked) {
        try {
            return of(LegalAddress.resolved(uri.toString(), location), asked);
        } catch (IllegalArgumentException e) {
            throw new SourceError(Category.FORBIDDEN_ADDRESS, asked, "redirects to what is not an address", null);
        }
    }

    String host() {
        return uri.getHost();
    }

    /** Scheme, host and port: what may share a key. */
    String origin() {
        var port = uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        return uri.getScheme().toLowerCase(Locale.ROOT) + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }

    private static Target of(URI uri, String asked) {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new SourceError(
                    Category.FORBIDDEN_ADDRESS, asked, "only http and https are asked, not '" + scheme + "'", null);
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getPort() > 65535) {
            throw new SourceError(
                    Category.FORBIDDEN_ADDRESS, asked, "the address needs a host and must not hold a password", null);
        }
        if (NumericHost.isAmbiguous(uri.getHost())) {
            throw new SourceError(
                    Category.FORBIDDEN_ADDRESS, asked, "the host is a number written in an ambiguous way", null);
        }
        return new Target(uri);
    }
}
