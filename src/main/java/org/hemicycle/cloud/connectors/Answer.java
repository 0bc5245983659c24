package org.hemicycle.cloud.connectors;

import org.jspecify.annotations.Nullable;

/**
 * What came back for a request, or a part of it that can be read alone. Transport coding is undone.
 *
 * @param mediaType as the source declared it, null where it did not
 * @param charset as the source declared it, null where it did not
 * @param derived whether others have rewritten the source's own bytes
 * @param readAs the recording pattern whose {@code read} applies, null where the stream's own does
 * @param part which part of a large answer this is, such as {@code lines=1-1000} or {@code member=a.json}; null for a
 *     whole one
 */
public record Answer(
        byte[] bytes,
        @Nullable String mediaType,
        @Nullable String charset,
        boolean derived,
        @Nullable String readAs,
        @Nullable String part) {

    /** A whole answer in the source's own bytes. */
    public static Answer of(byte[] bytes, @Nullable String mediaType, @Nullable String charset) {
        return new Answer(bytes, mediaType, charset, false, null, null);
    }
}
