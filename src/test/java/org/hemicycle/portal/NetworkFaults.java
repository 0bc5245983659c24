package org.hemicycle.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can go wrong on the way: statuses, headers, lengths, redirects, and time that passes. */
final class NetworkFaults {
    private final CountDownLatch closing;
    private final String internal;
    private final AtomicInteger count = new AtomicInteger();

    /** @param internal the address that nobody may be led to */
    NetworkFaults(CountDownLatch closing, String internal) {
        this.closing = closing;
        this.internal = internal;
    }

    /** What the first fault of the network that strikes makes of an answer. */
    Answer instead(Struck struck, Supplier<Said> well) {
        for (var infliction : struck.inflictions()) {
            var answer = instead(infliction, well);
            if (answer != null) {
                return answer;
            }
        }
        return well.get();
    }

    private @Nullable Answer instead(Infliction infliction, Supplier<Said> well) {
        var with = infliction.with();
        return switch (infliction.fault()) {
            case SLOW429 -> Said.status(429).with("Retry-After", with.isEmpty() ? "1" : with);
            case HTTP500 -> count.incrementAndGet() % infliction.with(10) == 0 ? Said.status(503) : null;
            case DOWN -> Said.status(503);
            case DROP -> (heard, out) -> false;
            case TRUNCATE -> (heard, out) -> half(well.get(), well.get().body().length, out);
            case WRONG_LENGTH -> (heard, out) -> whole(well.get(), well.get().body().length / 2, out);
            case STALL -> (heard, out) -> trickle(well.get(), out);
            case SLOW_HEADERS -> (heard, out) -> slowHead(out);
            case HUGE_HEADER -> well.get().with("X-Huge", "x".repeat(infliction.with(2_000_000)));
            case GZIP_BOMB -> gzipBomb(infliction.with(4096));
            case REDIRECT_LOOP -> (heard, out) -> redirect(heard.target()).send(heard, out);
            case REDIRECT_FILE -> redirect("file:///etc/passwd");
            case REDIRECT_GOPHER -> redirect("gopher://x.example/1");
            case REDIRECT_INTERNAL -> redirect(with.isEmpty() ? internal : with);
            default -> null;
        };
    }

    private static Said redirect(String to) {
        return Said.status(302).with("Location", to);
    }

    private static boolean half(Said said, int length, OutputStream out) throws IOException {
        out.write(said.head(length).getBytes(StandardCharsets.ISO_8859_1));
        out.write(said.body(), 0, said.body().length / 2);
        out.flush();
        return false;
    }

    private static boolean whole(Said said, int length, OutputStream out) throws IOException {
        out.write(said.head(length).getBytes(StandardCharsets.ISO_8859_1));
        out.write(said.body());
        out.flush();
        return false;
    }

    /** One byte a second, until whoever asked goes away or the portal closes. */
    private boolean trickle(Said said, OutputStream out) throws IOException {
        out.write(said.head(said.body().length).getBytes(StandardCharsets.ISO_8859_1));
        for (var one : said.body()) {
            out.write(one);
            out.flush();
            if (closesWithin(1)) {
                return false;
            }
        }
        return true;
    }

    private boolean slowHead(OutputStream out) throws IOException {
        out.write("HTTP/1.1 200 So\r\n".getBytes(StandardCharsets.ISO_8859_1));
        for (var i = 0; i < 3600 && !closesWithin(1); i++) {
            out.write("X-Slow-%d: x\r\n".formatted(i).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        return false;
    }

    private boolean closesWithin(int seconds) {
        try {
            return closing.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Said gzipBomb(int mebibytes) {
        return new Said(
                200,
                Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"),
                Archives.gzipOfZeros(mebibytes));
    }
}
