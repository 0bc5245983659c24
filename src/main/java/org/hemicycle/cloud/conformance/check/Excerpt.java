package org.hemicycle.cloud.conformance.check;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.hemicycle.cloud.conformance.gather.Sight;

/** A few bytes of what was seen, as text, with where they begin. */
record Excerpt(String text, long offset) {
    private static final int BEFORE = 40;
    private static final int LENGTH = 180;

    static Excerpt head(Sight sight) {
        return at(sight, 0);
    }

    /** Around the first place where a text stands; the beginning where it stands nowhere so. */
    static Excerpt around(Sight sight, String text) {
        var found = find(sight.bytes(), text.getBytes(charset(sight)));
        found = found < 0 ? find(sight.bytes(), text.getBytes(StandardCharsets.UTF_8)) : found;
        return at(sight, Math.max(0, found < 0 ? 0 : found - BEFORE));
    }

    static Excerpt at(Sight sight, int offset) {
        var bytes = sight.bytes();
        var from = Math.min(offset, bytes.length);
        while (from > 0 && from < bytes.length && (bytes[from] & 0xC0) == 0x80) {
            from--;
        }
        var to = Math.min(bytes.length, from + LENGTH);
        while (to < bytes.length && to > from && (bytes[to] & 0xC0) == 0x80) {
            to--;
        }
        var text = new String(bytes, from, to - from, charset(sight));
        return new Excerpt(readable(text), from);
    }

    private static int find(byte[] bytes, byte[] wanted) {
        if (wanted.length == 0) {
            return -1;
        }
        for (var i = 0; i + wanted.length <= bytes.length; i++) {
            var j = 0;
            while (j < wanted.length && bytes[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    private static Charset charset(Sight sight) {
        try {
            return sight.charset().map(Charset::forName).orElse(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** In one line and without what cannot be shown. */
    private static String readable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}]+", " ")
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
