package org.hemicycle.cloud.connectors;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Addresses as people write them, with blanks, braces and letters of all scripts, made fit to be asked. */
public final class LegalAddress {
    private static final String ILLEGAL = "\"<>\\^`{|}";

    private LegalAddress() {}

    /** What an answer from an address means by a reference. Throws {@link IllegalArgumentException} where it is none. */
    public static URI resolved(String asked, String reference) {
        var base = of(asked);
        var legal = of(reference.strip());
        return legal.startsWith("?")
                ? URI.create(base.replaceFirst("[?#].*", "") + legal)
                : URI.create(base).resolve(legal);
    }

    /** The address with what must be encoded encoded; what is encoded stays as it is. */
    public static String of(String written) {
        var encoded = new StringBuilder(written.length());
        written.codePoints().forEach(point -> {
            if (point > 0x7e || point <= 0x20 || ILLEGAL.indexOf(point) >= 0) {
                for (var one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append("%02X".formatted(one));
                }
            } else {
                encoded.appendCodePoint(point);
            }
        });
        return encoded.toString();
    }
}
