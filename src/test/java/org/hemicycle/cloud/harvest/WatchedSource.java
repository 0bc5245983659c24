package org.hemicycle.cloud.harvest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A source over HTTP whose form a test can change: a list of bills in JSON, with an ETag. */
public final class WatchedSource implements AutoCloseable {
    public static final int BILLS = 24;

    private final HttpServer server;
    private final String connector;
    private volatile String said;
    private volatile int status = 200;

    private WatchedSource(String connector) throws IOException {
        this.connector = connector;
        said = list(BILLS, WatchedSource::bill);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Opens a source that is read by a connector of this name. */
    public static WatchedSource open(String connector) {
        try {
            return new WatchedSource(connector);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Host and port, as {@code HEMICYCLE_ALLOW_HOSTS} takes them. */
    public String address() {
        return "localhost:" + server.getAddress().getPort();
    }

    /** A bill as the source usually gives it. */
    public static String bill(int number) {
        return """
                {"id": %d, "title": "On ferry %d", "introduced": "2026-01-%02d", "status": "Sent to committee"}""".formatted(number, number, number % 28 + 1);
    }

    /** A list of bills. */
    public static String list(int bills, IntFunction<String> bill) {
        return IntStream.rangeClosed(1, bills).mapToObj(bill).collect(Collectors.joining(",\n", "{\"items\":[", "]}"));
    }

    /** From now on it says this. */
    public void says(String answer) {
        said = answer;
    }

    /** From now on it answers with this status. */
    public void answersWith(int other) {
        status = other;
    }

    /** From now on it gives bills of this form. */
    public void gives(IntFunction<String> bill) {
        said = list(BILLS, bill);
    }

    /** As it was in the beginning. */
    public void recovers() {
        status = 200;
        gives(WatchedSource::bill);
    }

    /** Writes the connector's folder; the answer is the folder that holds it. */
    public String writeConnector() {
        try {
            var all = Path.of("target", "watched-" + server.getAddress().getPort());
            var folder = Files.createDirectories(all.resolve(connector));
            Files.writeString(folder.resolve("connector.yaml"), """
                    connector: CONNECTOR
                    name: A source that changes
                    chambers: [xy-assembly]
                    language: en
                    licence: { id: CC0-1.0, name: Public domain }
                    home: https://xy.example
                    schedule: daily
                    promise: 2d
                    fetch: { pace: 1000/1s }
                    streams:
                      list:
                        request: { url: "http://ADDRESS/list" }
                        read: { format: json, each: items, require: items }
                        map:
                          kind: BILL
                          key: id
                          slug: { template: "pl-{id}" }
                          number: { template: "PL {id}" }
                          introducedOn: introduced
                          identifiers: [ { scheme: source-id, value: id, identifying: true } ]
                          titles: [ { type: OFFICIAL, text: title } ]
                          status: { words: status, stage: { table: statuses, words: status } }
                    """.replace("CONNECTOR", connector)
                    .replace("ADDRESS", address()));
            Files.writeString(folder.resolve("mapping.yaml"), """
                    source: invented for tests
                    checked: { by: a test, on: 2026-01-31 }
                    statuses:
                      rules:
                        - when: { words: Sent to committee }
                          stage: REFERRED
                          certainty: EXACT
                          reason: the committee has it
                    """);
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var tag = "\"" + Objects.hash(said) + "\"";
        var known = status == 200 && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (status == 200 && !known) {
            var bytes = said.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } else {
            exchange.sendResponseHeaders(known ? 304 : status, -1);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
