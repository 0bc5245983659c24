package org.hemicycle.cloud.connectors.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.AnswerTooLarge;
import org.jspecify.annotations.Nullable;

/** Undoes compression and cuts large answers into parts that can each be read alone. */
public final class Parts {
    private static final int BUFFER = 64 * 1024;

    private Parts() {}

    /** The parts of a body, made one by one. */
    public static Iterator<Answer> of(ReadPlan plan, InputStream body, Answer like) {
        try {
            var unpacked = unpacked(body);
            return plan.zip() == null
                    ? members(plan, unpacked, like)
                    : new ZipMembers(plan, plan.zip(), unpacked, like);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a body that is no archive. */
    static Iterator<Answer> members(ReadPlan plan, InputStream body, Answer like) throws IOException {
        return plan.format().hasLines() && isAsciiCompatible(plan, like)
                ? new LineParts(plan, body, like)
                : List.of(withBytes(like, whole(body), like.part())).iterator();
    }

    static Answer withBytes(Answer like, byte[] bytes, @Nullable String part) {
        return new Answer(bytes, like.mediaType(), like.charset(), like.derived(), like.readAs(), part);
    }

    private static InputStream unpacked(InputStream body) throws IOException {
        var packed = new Counting(body);
        var buffered = new BufferedInputStream(packed, BUFFER);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1F && buffered.read() == 0x8B;
        buffered.reset();
        return gzip ? new Bounded(new GZIPInputStream(buffered, BUFFER), packed::count) : buffered;
    }

    private static byte[] whole(InputStream body) throws IOException {
        var bytes = body.readNBytes(Limits.WHOLE + 1);
        if (bytes.length > Limits.WHOLE) {
            throw new AnswerTooLarge("larger than %d MiB".formatted(Limits.WHOLE >> 20));
        }
        return bytes;
    }

    private static boolean isAsciiCompatible(ReadPlan plan, Answer like) {
        var named = plan.charset() != null ? plan.charset() : like.charset();
        return named == null || !named.toUpperCase(Locale.ROOT).startsWith("UTF-16");
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
