package org.hemicycle.cloud.harvest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.hemicycle.cloud.connectors.Secret;
import org.hemicycle.cloud.harvest.SourceError;
import org.hemicycle.cloud.harvest.SourceError.Category;
import org.hemicycle.cloud.harvest.fetch.Fetcher.TryAgain;
import org.hemicycle.ground.platform.addresses.ForbiddenAddress;
import org.jspecify.annotations.Nullable;

/** One try of a request: follows redirects itself, each checked like the first address, and takes the answer whole. */
final class Exchange implements AutoCloseable {
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final long UNSUSPICIOUS = 16L << 20;

    private final CloseableHttpClient client;
    private final ScheduledExecutorService timer;
    private final HostPaces paces;
    private final FetchLimits limits;
    private final UnaryOperator<@Nullable String> environment;
    private final Path folder;

    Exchange(
            CloseableHttpClient client,
            ScheduledExecutorService timer,
            HostPaces paces,
            FetchLimits limits,
            UnaryOperator<@Nullable String> environment,
            Path folder) {
        this.client = client;
        this.timer = timer;
        this.paces = paces;
        this.limits = limits;
        this.environment = environment;
        this.folder = folder;
    }

    Fetched once(Asking asking) throws TryAgain, InterruptedException {
        var asked = asking.request().address();
        var target = Target.of(asked);
        var origin = target.origin();
        var known = asking.origins().isEmpty()
                || asking.origins().stream()
                        .anyMatch(one -> Target.of(one + "/").origin().equals(origin));
        var get = !asking.request().method().equals("POST");
        for (var hop = 0; hop <= limits.redirects(); hop++) {
            paces.await(target.host(), asking.pace());
            var request = request(asking, target, get, known && target.origin().equals(origin));
            var next = exchange(asking, request);
            if (next instanceof Step.Done done) {
                return done.fetched();
            }
            var redirect = (Step.Redirect) next;
            target = target.to(redirect.location(), asked);
            get = get || !redirect.keepsMethod();
        }
        throw new SourceError(
                Category.TOO_MANY_REDIRECTS, asked, "more than " + limits.redirects() + " redirects", null);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private Step exchange(Asking asking, HttpUriRequestBase request) throws TryAgain {
        var asked = asking.request().address();
        try (var watch = new Watch(timer, limits, request::cancel)) {
            try (var response = client.executeOpen(null, request, HttpClientContext.create())) {
                return answer(asking, response, watch);
            } catch (IOException | HttpException | IllegalStateException trouble) {
                if (watch.isOver()) {
                    throw new TryAgain(Category.TIMEOUT, asked, "the answer took too long", null);
                }
                throw explain(trouble, asked);
            } finally {
                request.cancel();
            }
        }
    }

    private Step answer(Asking asking, ClassicHttpResponse response, Watch watch)
            throws IOException, TryAgain, HttpException {
        var asked = asking.request().address();
        var status = response.getCode();
        var location = header(response, "Location");
        if (Set.of(301, 302, 303, 307, 308).contains(status) && location != null) {
            return new Step.Redirect(location, status == 307 || status == 308);
        }
        if (PASSING.contains(status)) {
            var category = status == 429 ? Category.RATE_LIMITED : Category.STATUS;
            throw new TryAgain(category, asked, "status " + status, header(response, "Retry-After"));
        }
        return switch (status) {
            case 200, 203 -> new Step.Done(whole(asked, response, watch));
            case 204, 404, 410 -> new Step.Done(new Fetched.Absent());
            case 304 -> new Step.Done(new Fetched.Unmodified());
            case 401, 403 -> throw new SourceError(Category.NOT_ALLOWED, asked, "status " + status, null);
            default -> throw new SourceError(Category.STATUS, asked, "status " + status, null);
        };
    }

    private Fetched whole(String asked, ClassicHttpResponse response, Watch watch) throws IOException {
        var type = ContentType.parseLenient(header(response, "Content-Type"));
        var charset = type == null ? null : type.getParameter("charset");
        var spool = spool(asked, response, watch);
        return new Fetched.Answered(
                spool,
                type == null ? null : type.getMimeType(),
                charset,
                header(response, "ETag"),
                header(response, "Last-Modified"),
                header(response, "Link"));
    }

    private Spool spool(String asked, ClassicHttpResponse response, Watch watch) throws IOException {
        var spool = new Spool(folder);
        var whole = false;
        try {
            var entity = response.getEntity();
            if (entity != null) {
                var wire = new Counted(entity.getContent(), watch);
                copy(asked, unpacked(asked, wire, header(response, "Content-Encoding")), wire, spool);
                wire.skipRest();
            }
            whole = true;
            return spool;
        } finally {
            if (!whole) {
                spool.close();
            }
        }
    }

    private void copy(String asked, InputStream from, Counted wire, Spool to) throws IOException {
        var buffer = new byte[16 * 1024];
        long total = 0;
        for (var count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            total += count;
            if (total > limits.bytes()) {
                throw new SourceError(
                        Category.TOO_LARGE, asked, "the answer is larger than " + limits.bytes() + " bytes", null);
            }
            if (total > UNSUSPICIOUS && total / limits.ratio() > wire.count) {
                throw new SourceError(
                        Category.TOO_LARGE,
                        asked,
                        "the answer unpacks to more than " + limits.ratio() + " times what was sent",
                        null);
            }
            to.write(buffer, 0, count);
        }
    }

    static InputStream unpacked(String asked, InputStream wire, @Nullable String coding) throws IOException {
        return switch (coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> wire;
            case "gzip", "x-gzip" -> new GZIPInputStream(wire, 8192);
            case "deflate" -> new InflaterInputStream(wire);
            default ->
                throw new SourceError(
                        Category.BROKEN_ANSWER, asked, "packed in a way that was not asked for: " + coding, null);
        };
    }

    private HttpUriRequestBase request(Asking asking, Target target, boolean get, boolean sameOrigin) {
        var uri = target.uri();
        var key =
                sameOrigin ? asking.secret().map(secret -> key(asking, secret)).orElse(null) : null;
        var secret = asking.secret().orElse(null);
        if (key != null && secret != null && secret.place() == Secret.Place.QUERY) {
            uri = withParameter(uri, secret.name(), key);
        }
        var request = new HttpUriRequestBase(get ? "GET" : "POST", uri);
        request.setHeader("Accept-Encoding", "gzip");
        asking.request().headers().forEach(request::setHeader);
        if (key != null && secret != null && secret.place() == Secret.Place.HEADER) {
            request.setHeader(secret.name(), key);
        }
        if (asking.etag() != null) {
            request.setHeader("If-None-Match", asking.etag());
        }
        if (asking.lastModified() != null) {
            request.setHeader("If-Modified-Since", asking.lastModified());
        }
        var body = asking.request().body();
        if (!get && body != null) {
            var type = asking.request().headers().getOrDefault("Content-Type", "application/json");
            request.setEntity(new StringEntity(body, ContentType.parse(type).withCharset(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private String key(Asking asking, Secret secret) {
        var key = environment.apply(secret.environment());
        if (key == null || key.isBlank()) {
            throw new SourceError(
                    Category.NOT_ALLOWED,
                    asking.request().address(),
                    "the source asks for a key: put it into the environment as " + secret.environment(),
                    null);
        }
        return key;
    }

    private static URI withParameter(URI uri, String name, String value) {
        var more = URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
        var text = uri.toString().replaceFirst("#.*", "");
        try {
            return new URI(text + (uri.getRawQuery() == null ? "?" : "&") + more);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("an address that was legal without its key is not with it", null);
        }
    }

    /** What went wrong, in words that hold neither the address with its key nor anything of the answer. */
    static TryAgain explain(Exception trouble, String asked) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof ForbiddenAddress) {
                throw new SourceError(
                        Category.FORBIDDEN_ADDRESS, asked, "it leads to an address that is not public", null);
            }
            if (cause instanceof MessageConstraintException) {
                return new TryAgain(Category.BROKEN_ANSWER, asked, "the headers are too large", null);
            }
            if (cause instanceof SSLException) {
                throw new SourceError(Category.UNREACHABLE, asked, "no secure connection: " + cause.getMessage(), null);
            }
        }
        if (trouble instanceof SocketTimeoutException || trouble instanceof InterruptedIOException) {
            return new TryAgain(Category.TIMEOUT, asked, "no answer in time", null);
        }
        if (trouble instanceof java.net.UnknownHostException) {
            return new TryAgain(Category.UNREACHABLE, asked, "the name of the host is not known", null);
        }
        if (trouble instanceof java.net.ConnectException) {
            return new TryAgain(Category.UNREACHABLE, asked, "nobody answers there", null);
        }
        return new TryAgain(
                Category.BROKEN_ANSWER,
                asked,
                "the connection broke (" + trouble.getClass().getSimpleName() + ")",
                null);
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    /** What one exchange led to. */
    private sealed interface Step {
        record Done(Fetched fetched) implements Step {}

        record Redirect(String location, boolean keepsMethod) implements Step {}
    }

    /** Counts what came over the network. */
    private static final class Counted extends FilterInputStream {
        private final Watch watch;
        private long count;

        Counted(InputStream in, Watch watch) {
            super(in);
            this.watch = watch;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            add(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = super.read(bytes, from, length);
            add(Math.max(read, 0));
            return read;
        }

        /** Reaches the end, so that the connection can be used again, unless more follows than a trailer. */
        void skipRest() throws IOException {
            readNBytes(64);
        }

        private void add(int more) {
            count += more;
            watch.received(count);
        }
    }
}
