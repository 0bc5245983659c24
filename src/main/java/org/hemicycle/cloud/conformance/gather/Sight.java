package org.hemicycle.cloud.conformance.gather;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that was looked at.
 *
 * @param address where it stands; within an archive {@code archive!member}
 * @param from what led there
 * @param status of the answer; 0 for a file
 * @param cut whether it goes on after its bytes
 */
public record Sight(
        String address,
        How how,
        @Nullable String from,
        int status,
        Map<String, String> headers,
        byte[] bytes,
        boolean cut,
        Form form) {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=[\"']?([^\\s;\"']+)");

    public Sight {
        headers = Map.copyOf(headers);
    }

    public boolean answered() {
        return status == 0 || status / 100 == 2;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The media type that the answer states, in lower case and without parameters. */
    public Optional<String> mediaType() {
        return header("content-type")
                .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .filter(type -> !type.isEmpty());
    }

    /** The charset that the answer states. */
    public Optional<String> charset() {
        return header("content-type")
                .map(CHARSET::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(m -> m.group(1));
    }

    Sight as(How other) {
        return new Sight(address, other, from, status, headers, bytes, cut, form);
    }
}
