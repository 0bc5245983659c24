package org.hemicycle.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server with as many sites of invented parliaments as a test needs, and beside it an internal address that nobody may
 * reach: whatever asks it is counted.
 *
 * <pre>{@code
 * try (var portal = MockPortal.open()) {
 *     var site = portal.site("xp-case", 300);
 *     site.inflict(Fault.TRUNCATE).times(1);
 *     ... site.url(Form.PAGES) ...
 *     assertThat(portal.internalHits()).isZero();
 * }
 * }</pre>
 */
public final class MockPortal implements AutoCloseable {
    private final Map<String, Site> sites = new ConcurrentHashMap<>();
    private final AtomicInteger internalHits = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Wire wire;
    private final Wire internal;
    private final NetworkFaults network;

    private MockPortal() throws IOException {
        wire = Wire.listen(this::answer);
        internal = Wire.listen(heard -> {
            internalHits.incrementAndGet();
            return Said.of("text/plain", "an internal secret");
        });
        network = new NetworkFaults(closing, internalUrl());
    }

    /** Opens a portal on ports of its own. */
    public static MockPortal open() {
        try {
            return new MockPortal();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Host and port, as {@code HEMICYCLE_ALLOW_HOSTS} takes them. */
    public String address() {
        return "localhost:" + port();
    }

    /** The port; it is open on all addresses of the machine, so that 127.0.0.2 and its kin are hosts of their own. */
    public int port() {
        return wire.port();
    }

    /** A site with so many bills, at {@code http://localhost:PORT/NAME}. Its name stands in the bills' ids and numbers. */
    public Site site(String name, int bills) {
        return site(name, bills, "localhost");
    }

    /** The same under another name of this machine. */
    public Site site(String name, int bills, String host) {
        var base = "http://%s:%d/%s".formatted(host, port(), name);
        return sites.computeIfAbsent(name, any -> new Site(name, name.hashCode(), bills, base, network));
    }

    /** Where nobody may be led. */
    public String internalUrl() {
        return "http://127.0.0.1:" + internal.port() + "/internal";
    }

    public int internalPort() {
        return internal.port();
    }

    /** How often the internal address was asked. */
    public int internalHits() {
        return internalHits.get();
    }

    @Override
    public void close() {
        closing.countDown();
        try (internal) {
            wire.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer answer(Heard heard) {
        var path = heard.path();
        if (path.equals("/robots.txt")) {
            return Said.of("text/plain", "User-agent: *\nAllow: /\n");
        }
        var slash = path.indexOf('/', 1);
        var site = sites.get(slash < 0 ? path.substring(1) : path.substring(1, slash));
        return site == null ? Said.status(404) : site.answer(slash < 0 ? "/" : path.substring(slash), heard);
    }
}
