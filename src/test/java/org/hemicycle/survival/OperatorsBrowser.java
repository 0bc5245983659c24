package org.hemicycle.survival;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.hemicycle.testing.PlatformProcess;

/** What an operator does in a browser without script: follows the one-time link, and presses buttons. */
final class OperatorsBrowser implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/operator/(\\S+))");
    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final PlatformProcess up;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private OperatorsBrowser(PlatformProcess up) {
        this.up = up;
    }

    /** A browser in which the link that {@code up} printed was followed. */
    static OperatorsBrowser signedIn(PlatformProcess up) throws IOException, InterruptedException {
        var browser = new OperatorsBrowser(up);
        var path = "/en/operator/" + token(up);
        browser.press(path, path);
        return browser;
    }

    /** The secret part of the link. */
    static String token(PlatformProcess up) throws IOException {
        var link = LINK.matcher(up.output());
        if (!link.find()) {
            throw new AssertionError("no operator's link: " + up.output());
        }
        return link.group(2);
    }

    /** Looks at a page and presses a button on it that posts to a path. */
    HttpResponse<String> press(String page, String path) throws IOException, InterruptedException {
        var hidden = HIDDEN.matcher(look(page).body());
        if (!hidden.find()) {
            throw new AssertionError("no button on " + page);
        }
        var form = "_csrf=" + URLEncoder.encode(hidden.group(1), StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Looks at a page, as someone whose address a proxy tells. */
    HttpResponse<String> look(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)).header("X-Forwarded-For", "203.0.113.77"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.header("Accept-Language", "en").build(), BodyHandlers.ofString());
    }

    private URI address(String path) throws IOException {
        return up.page(path);
    }

    @Override
    public void close() {
        client.close();
    }
}
