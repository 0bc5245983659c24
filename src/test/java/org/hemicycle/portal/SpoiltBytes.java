package org.hemicycle.portal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Answers whose bytes are not what they are said to be. */
final class SpoiltBytes {
    /** Stands for a text of many mebibytes until the answer is sent, so that there is one copy of it. */
    static final String LONG = "a text without end";

    private SpoiltBytes() {}

    static Said of(Said said, Struck struck) {
        var spoilt = said;
        var longText = struck.of(Fault.LONG_LINE);
        if (longText.isPresent()) {
            spoilt = spoilt.withBody(lengthened(spoilt.body(), longText.get().with(100) << 20));
        }
        if (struck.by(Fault.BADUTF8)) {
            spoilt = spoilt.withBody(oneInLatin1(spoilt.body()));
        }
        if (struck.by(Fault.UTF16)) {
            var text = new String(spoilt.body(), StandardCharsets.UTF_8);
            spoilt = spoilt.withBody(
                    concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, text.getBytes(StandardCharsets.UTF_16LE)));
        }
        if (struck.by(Fault.BOM)) {
            spoilt = spoilt.withBody(concat(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, spoilt.body()));
        }
        return struck.by(Fault.LATIN1_LIE)
                ? spoilt.with("Content-Type", said.headers().get("Content-Type") + "; charset=ISO-8859-1")
                : spoilt;
    }

    private static byte[] lengthened(byte[] bytes, int length) {
        var at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(LONG);
        if (at < 0) {
            return bytes;
        }
        var all = new byte[bytes.length - LONG.length() + length];
        Arrays.fill(all, (byte) 'x');
        System.arraycopy(bytes, 0, all, 0, at);
        var rest = bytes.length - at - LONG.length();
        System.arraycopy(bytes, bytes.length - rest, all, all.length - rest, rest);
        return all;
    }

    /** The first letter that takes two bytes takes one. */
    private static byte[] oneInLatin1(byte[] bytes) {
        for (var i = 0; i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == 0xC3) {
                var spoilt = new ByteArrayOutputStream();
                spoilt.write(bytes, 0, i);
                spoilt.write((bytes[i + 1] & 0xFF) + 0x40);
                spoilt.write(bytes, i + 2, bytes.length - i - 2);
                return spoilt.toByteArray();
            }
        }
        return bytes;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var all = new ByteArrayOutputStream(one.length + other.length);
        all.writeBytes(one);
        all.writeBytes(other);
        return all.toByteArray();
    }
}
