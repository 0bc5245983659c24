package org.hemicycle.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Generated bills over HTTP in the forms that parliaments use: pages of JSON, OData with its next links, an archive, rows of
 * CSV, and one object a line. Every answer has an ETag and is not sent again to whoever holds it.
 */
final class ServedForms implements AutoCloseable {
    static final int PAGE = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final int count;
    private final List<String> bills = new ArrayList<>();
    private final List<Map<String, String>> flat = new ArrayList<>();
    private Map<String, Said> answers = Map.of();
    private volatile int asked;

    private ServedForms(HttpServer server, int count) {
        this.server = server;
        this.count = count;
    }

    /** Serves so many bills. */
    static ServedForms of(int count) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var forms = new ServedForms(server, count);
        var generator = new BillGenerator(1);
        for (var number = 0; number < count; number++) {
            var bill = generator.bill(number);
            forms.bills.add(JSON.writeValueAsString(bill));
            forms.flat.add(flat(bill));
        }
        forms.makeAnswers();
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext("/", forms::answer);
        server.start();
        return forms;
    }

    private static Map<String, String> flat(GeneratedBill bill) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", bill.id());
        row.put("number", bill.number());
        row.put("introducedOn", bill.introducedOn().toString());
        row.put("initiator", bill.initiator());
        row.put("language", bill.titles().getFirst().language());
        row.put("title", bill.titles().getFirst().text());
        row.put("summary", bill.summaries().getFirst().text());
        row.put("sponsors", String.join("; ", bill.sponsors()));
        row.put("code", bill.steps().getLast().code());
        row.put("outcome", bill.outcome());
        return row;
    }

    /** Another title for one bill in a hundred. */
    void changeOneInAHundred() throws IOException {
        for (var number = 0; number < count; number += PAGE) {
            bills.set(number, bills.get(number).replaceFirst("\"text\":\"", "\"text\":\"Amended "));
        }
        makeAnswers();
    }

    private void makeAnswers() throws IOException {
        var made = new HashMap<String, byte[]>();
        made.put("/lines", bytes(String.join("\n", bills)));
        made.put(
                "/flat-lines", bytes(flat.stream().map(JSON::writeValueAsString).collect(Collectors.joining("\n"))));
        made.put("/csv", bytes(csv()));
        for (var page = 0; page * PAGE < count; page++) {
            var items = String.join(",", bills.subList(page * PAGE, Math.min(count, (page + 1) * PAGE)));
            made.put("/rest?page=" + (page + 1), bytes("{\"items\":[" + items + "],\"total\":" + count + "}"));
            var next = (page + 1) * PAGE < count
                    ? ",\"@odata.nextLink\":\"" + address() + "/odata?$skip=" + (page + 1) * PAGE + "\""
                    : "";
            made.put(
                    page == 0 ? "/odata" : "/odata?$skip=" + page * PAGE,
                    bytes("{\"value\":[" + items + "]" + next + "}"));
        }
        made.put("/rest?page=" + ((count + PAGE - 1) / PAGE + 1), bytes("{\"items\":[],\"total\":" + count + "}"));
        made.put("/zip", zip());
        answers = made.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> Said.of(answer.getValue())));
    }

    /** An answer and how it is called. */
    private record Said(byte[] bytes, String tag) {
        static Said of(byte[] bytes) {
            return new Said(bytes, "\"" + Arrays.hashCode(bytes) + "\"");
        }
    }

    private String csv() {
        var header = String.join(",", flat.getFirst().keySet());
        return flat.stream()
                .map(row -> row.values().stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    private byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var page : IntStream.range(0, (count + PAGE - 1) / PAGE).toArray()) {
                zip.putNextEntry(new ZipEntry("bills-%05d.json".formatted(page)));
                var items = bills.subList(page * PAGE, Math.min(count, (page + 1) * PAGE));
                zip.write(bytes("{\"items\":[" + String.join(",", items) + "]}"));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Host and port. */
    String host() {
        return "localhost:" + server.getAddress().getPort();
    }

    String address() {
        return "http://" + host();
    }

    /** How many requests came since this was last asked. */
    int asked() {
        var before = asked;
        asked = 0;
        return before;
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            asked++;
            var uri = exchange.getRequestURI();
            var said = answers.get(uri.getQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getQuery());
            if (said == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("ETag", said.tag());
            exchange.getResponseHeaders().set("Content-Type", type(uri.getPath()));
            if (said.tag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.sendResponseHeaders(200, said.bytes().length);
                exchange.getResponseBody().write(said.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String path) {
        return switch (path) {
            case "/csv" -> "text/csv;charset=UTF-8";
            case "/zip" -> "application/zip";
            case "/lines", "/flat-lines" -> "application/x-ndjson";
            default -> "application/json";
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
