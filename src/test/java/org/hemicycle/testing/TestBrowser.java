package org.hemicycle.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** A real browser for the pages of a test's server, and what every page must stand. */
public final class TestBrowser implements AutoCloseable {
    private static final int HEIGHT = 900;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Playwright playwright;
    private final Browser browser;
    private final int port;

    private TestBrowser(Playwright playwright, Browser browser, int port) {
        this.playwright = playwright;
        this.browser = browser;
        this.port = port;
    }

    /** Starts one; without a program the test fails or is left out, as {@link Chromium} says. */
    public static TestBrowser open(int port) {
        var program = Chromium.program();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")));
        return new TestBrowser(playwright, browser, port);
    }

    /** The browser itself, for contexts of one's own. */
    public Browser browser() {
        return browser;
    }

    /** An empty page. */
    public Page page() {
        return browser.newPage();
    }

    /** An empty page of this width, in pixels. */
    public Page page(int width) {
        return browser.newPage(new Browser.NewPageOptions().setViewportSize(width, HEIGHT));
    }

    /**
     * Looks again until it is so. In the thread that asks: a page that two threads use waits for ever.
     *
     * @throws org.awaitility.core.ConditionTimeoutException when it is not so after a minute
     */
    public static void until(Callable<Boolean> seen) {
        await().pollInSameThread().atMost(PATIENCE).until(seen);
    }

    /** The address of a path on the test's server. */
    public String at(String path) {
        return "http://localhost:" + port + path;
    }

    /** What the server answers to a program. */
    public String body(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(at(path))).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    /** Axe finds nothing, and nothing is wider than the screen. Not for pages without script, which axe needs. */
    public static void assertSound(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertFits(page);
    }

    /** Nothing is wider than the screen. */
    public static void assertFits(Page page) {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue())
                .isNotPositive();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
