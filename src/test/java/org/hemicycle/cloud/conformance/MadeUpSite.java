package org.hemicycle.cloud.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A made-up parliament's website with open data: good in all points until it is told to be worse. */
final class MadeUpSite implements AutoCloseable {
    static final int BILLS = 40;
    static final int PAGE = 20;
    private static final String[] STAGES = {"First reading", "In committee", "Second reading", "Passed"};

    private final HttpServer server;
    private final Map<String, Function<String, Said>> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** What the site says: a status, a content type (empty for none) and bytes. */
    record Said(int status, String type, byte[] bytes, Map<String, String> headers) {
        static Said of(String type, String text) {
            return new Said(200, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
        }

        static Said of(String type, String text, Charset charset) {
            return new Said(200, type, text.getBytes(charset), Map.of());
        }
    }

    private MadeUpSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A site with nothing at all. */
    static MadeUpSite empty() {
        return new MadeUpSite();
    }

    /** A site with paged JSON, a licence, a description and all else that is asked for. */
    static MadeUpSite good() {
        var site = new MadeUpSite();
        site.home("<a href='/data/bills.json'>Bills as open data (JSON)</a> <a href='/licence'>Licence</a> "
                + "<a href='/docs'>Documentation of the data</a> <a href='/news'>News</a>");
        site.says("/licence", Said.of("text/html", "<html lang=en><p>Use the data under CC BY 4.0.</p></html>"));
        site.says("/docs", Said.of("text/html", "<html lang=en><p>Every field of a bill, told one by one.</p></html>"));
        site.says("/news", Said.of("text/html", "<html lang=en><p>The assembly met.</p></html>"));
        site.says("/robots.txt", Said.of("text/plain", "User-agent: *\nDisallow: /private\nCrawl-delay: 1\n"));
        site.bills(MadeUpSite::bill);
        return site;
    }

    /** The home page, with these links. */
    void home(String links) {
        says(
                "/",
                Said.of(
                        "text/html; charset=utf-8",
                        "<!doctype html><html lang=en><h1>Assembly</h1>" + links + "</html>"));
    }

    /** Two pages of bills, each made by its number. */
    void bills(Function<Integer, String> bill) {
        answers("/data/bills.json", query -> {
            var page = query.contains("page=2") ? 2 : 1;
            return Said.of(
                    "application/json; charset=utf-8",
                    "{\"total\": %d, %s\"items\": [%s]}"
                            .formatted(
                                    BILLS,
                                    page == 1 ? "\"next\": \"/data/bills.json?page=2\", " : "",
                                    items((page - 1) * PAGE, PAGE, bill)));
        });
    }

    static String items(int from, int count, Function<Integer, String> bill) {
        return String.join(
                ",\n", IntStream.range(from, from + count).mapToObj(bill::apply).toList());
    }

    static String bill(int i) {
        return """
                {"id": "b-%d", "number": "%d/2026", "title": "%s", "introducedOn": "2026-%02d-%02d", "status": "%s", \
                "language": "en", "steps": [{"date": "2026-02-01", "event": "Introduced in the assembly"}, \
                {"date": "2026-11-%02d", "event": "Debated in plenary"}]}""".formatted(1000 + i, i + 1, title(i), 1 + i % 9, 1 + i % 27, stage(i), 1 + i % 20);
    }

    static String title(int i) {
        return "A bill to regulate the ferries of harbour number " + (i + 1);
    }

    static String stage(int i) {
        return STAGES[i % STAGES.length];
    }

    void says(String path, Said said) {
        pages.put(path, ignored -> said);
    }

    void answers(String path, Function<String, Said> said) {
        pages.put(path, said);
    }

    void gone(String path) {
        pages.remove(path);
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String host() {
        return "localhost:" + server.getAddress().getPort();
    }

    /** The paths that were asked, in order. */
    List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        asked.add(uri.toString());
        var page = pages.get(uri.getPath());
        var said = page == null
                ? new Said(404, "text/html", "<html>No such page</html>".getBytes(StandardCharsets.UTF_8), Map.of())
                : page.apply(uri.getQuery() == null ? "" : uri.getQuery());
        if (!said.type().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", said.type());
        }
        said.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(said.status(), said.bytes().length == 0 ? -1 : said.bytes().length);
        if (said.bytes().length > 0) {
            exchange.getResponseBody().write(said.bytes());
        }
        exchange.close();
    }
}
