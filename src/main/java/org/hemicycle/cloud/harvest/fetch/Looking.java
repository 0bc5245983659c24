package org.hemicycle.cloud.harvest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.hemicycle.cloud.connectors.Pace;
import org.hemicycle.cloud.harvest.SourceError;
import org.hemicycle.cloud.harvest.SourceError.Category;
import org.hemicycle.cloud.harvest.Visited;
import org.hemicycle.cloud.harvest.fetch.Fetcher.TryAgain;
import org.jspecify.annotations.Nullable;

/** One look at an address, with all that the fetcher guards: each hop checked, the pace kept, the time and the bytes bounded. */
final class Looking {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final CloseableHttpClient client;
    private final ScheduledExecutorService timer;
    private final HostPaces paces;
    private final FetchLimits limits;

    Looking(CloseableHttpClient client, ScheduledExecutorService timer, HostPaces paces, FetchLimits limits) {
        this.client = client;
        this.timer = timer;
        this.paces = paces;
        this.limits = limits;
    }

    Visited look(String asked, Map<String, String> headers, Pace pace, int most) throws InterruptedException {
        var target = Target.of(asked);
        for (var hop = 0; hop <= limits.redirects(); hop++) {
            paces.await(target.host(), pace);
            var visited = once(asked, target, headers, most);
            var location = visited.headers().get("location");
            if (location == null || !REDIRECTS.contains(visited.status())) {
                return visited;
            }
            target = target.to(location, asked);
        }
        throw new SourceError(
                Category.TOO_MANY_REDIRECTS, asked, "more than " + limits.redirects() + " redirects", null);
    }

    private Visited once(String asked, Target target, Map<String, String> headers, int most) {
        var request = new HttpUriRequestBase("GET", target.uri());
        request.setHeader("Accept-Encoding", "gzip");
        headers.forEach(request::setHeader);
        try (var watch = new Watch(timer, limits, request::cancel)) {
            try (var response = client.executeOpen(null, request, HttpClientContext.create())) {
                return visited(asked, target, response, most);
            } catch (IOException | IllegalStateException trouble) {
                if (watch.isOver()) {
                    throw new SourceError(Category.TIMEOUT, asked, "the answer took too long", null);
                }
                throw error(trouble, asked);
            } finally {
                request.cancel();
            }
        }
    }

    private static Visited visited(String asked, Target target, ClassicHttpResponse response, int most)
            throws IOException {
        var headers = new HashMap<String, String>();
        for (var header : response.getHeaders()) {
            headers.merge(
                    header.getName().toLowerCase(Locale.ROOT), header.getValue(), (one, more) -> one + ", " + more);
        }
        var body = new ByteArrayOutputStream();
        var cut = body(asked, response, headers.get("content-encoding"), body, most);
        return new Visited(asked, target.uri().toString(), response.getCode(), headers, body.toByteArray(), cut);
    }

    private static boolean body(
            String asked, ClassicHttpResponse response, @Nullable String coding, ByteArrayOutputStream to, int most)
            throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return false;
        }
        try (var body = Exchange.unpacked(asked, entity.getContent(), coding)) {
            to.write(body.readNBytes(most));
            return body.read() >= 0;
        } catch (EOFException empty) {
            return false;
        }
    }

    private static SourceError error(Exception trouble, String asked) {
        try {
            TryAgain again = Exchange.explain(trouble, asked);
            return again.error(Duration.ZERO);
        } catch (SourceError known) {
            return known;
        }
    }
}
