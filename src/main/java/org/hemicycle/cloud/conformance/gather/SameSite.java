package org.hemicycle.cloud.conformance.gather;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which addresses belong to one site: those whose hosts share the name that somebody registered. */
final class SameSite {
    private static final Set<String> GENERIC = Set.of(
            "gov",
            "gob",
            "gouv",
            "gub",
            "govt",
            "go",
            "gv",
            "co",
            "com",
            "org",
            "net",
            "ac",
            "edu",
            "leg",
            "mil",
            "or",
            "ne",
            "asn",
            "id",
            "parliament",
            "parlamento",
            "jus",
            "fgov",
            "admin",
            "govern");

    private SameSite() {}

    static boolean same(String one, String other) {
        var first = host(one);
        var second = host(other);
        return first != null && second != null && registered(first).equals(registered(second));
    }

    /** Host and, where it is not the usual one, port. */
    static @Nullable String host(String address) {
        try {
            var uri = new URI(address);
            if (uri.getHost() == null) {
                return null;
            }
            var host = uri.getHost().toLowerCase(Locale.ROOT);
            return uri.getPort() < 0 || uri.getPort() == 80 || uri.getPort() == 443 ? host : host + ":" + uri.getPort();
        } catch (URISyntaxException none) {
            return null;
        }
    }

    private static String registered(String host) {
        var labels = host.split("\\.", -1);
        if (host.contains(":") || host.matches("[0-9.]+") || labels.length <= 2) {
            return host;
        }
        var second = labels[labels.length - 2];
        var country = labels[labels.length - 1].length() == 2;
        var keep = country && GENERIC.contains(second) ? 3 : 2;
        return String.join(".", java.util.Arrays.copyOfRange(labels, labels.length - keep, labels.length));
    }
}
