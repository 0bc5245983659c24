package org.hemicycle.cloud.harvest.store;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The bytes of a fragment as they are stored: compressed where that makes them smaller, and known by their checksum. */
public record Body(byte[] sha256, byte[] bytes, boolean deflated, int size) {
    private static final int SMALL = 128;

    /** Compresses bytes. */
    public static Body of(byte[] original, byte[] sha256) {
        var packed = original.length < SMALL ? original : deflate(original);
        return packed.length < original.length
                ? new Body(sha256, packed, true, original.length)
                : new Body(sha256, original, false, original.length);
    }

    /** The bytes as the source said them. */
    public byte[] original() {
        if (!deflated) {
            return bytes;
        }
        var inflater = new Inflater(true);
        try {
            inflater.setInput(bytes);
            var original = new byte[size];
            var read = 0;
            while (read < size && !inflater.finished()) {
                var more = inflater.inflate(original, read, size - read);
                if (more == 0 && inflater.needsInput()) {
                    break;
                }
                read += more;
            }
            if (read != size) {
                throw new IllegalStateException("body of %d bytes inflates to %d".formatted(size, read));
            }
            return original;
        } catch (DataFormatException e) {
            throw new IllegalStateException("damaged body", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] deflate(byte[] original) {
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(original);
            deflater.finish();
            var packed = new ByteArrayOutputStream(original.length / 4 + 64);
            var buffer = new byte[64 * 1024];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
