package org.hemicycle.cloud.harvest;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stood at an address when we came by.
 *
 * @param address where redirects led
 * @param headers of the answer, by their names in lower case
 * @param cut whether the body went on after what was read
 */
public record Visited(String asked, String address, int status, Map<String, String> headers, byte[] body, boolean cut) {
    public Visited {
        headers = Map.copyOf(headers);
    }

    /** A header of the answer. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
