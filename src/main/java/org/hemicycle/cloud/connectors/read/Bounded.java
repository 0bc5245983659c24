package org.hemicycle.cloud.connectors.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.hemicycle.cloud.connectors.AnswerTooLarge;

/** Stops reading where a compressed answer unpacks to more than the limits allow. */
final class Bounded extends FilterInputStream {
    private static final long FREE = 32L * 1024 * 1024;

    private final LongSupplier packed;
    private long unpacked;

    Bounded(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        unpacked += read;
        boolean bomb = unpacked > FREE && unpacked / Math.max(1, packed.getAsLong()) > Limits.RATIO;
        if (unpacked > Limits.UNPACKED || bomb) {
            throw new AnswerTooLarge(
                    "unpacks to more than %d times its size or %d GiB".formatted(Limits.RATIO, Limits.UNPACKED >> 30));
        }
    }
}
