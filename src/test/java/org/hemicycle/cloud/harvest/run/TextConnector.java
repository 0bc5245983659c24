package org.hemicycle.cloud.harvest.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.EndlessPaging;
import org.hemicycle.cloud.connectors.InventedConnector;
import org.hemicycle.cloud.connectors.PageFoot;
import org.hemicycle.cloud.connectors.Reading;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.connectors.record.Content;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * A connector for tests, whose source speaks in lines: {@code key;title} is a record, {@code next} promises another page, {@code back} one
 * that was read. A
 * list is paged by number, each of its records has a detail, and a dump comes in parts of ten lines. Anything that begins with
 * {@code <html} is refused.
 */
record TextConnector(String base, String sha256) implements InventedConnector {
    TextConnector() {
        this("http://source.test", "1");
    }

    @Override
    public String name() {
        return "xy-test";
    }

    @Override
    public String home() {
        return base;
    }

    @Override
    public List<String> folders() {
        return List.of("xy-test");
    }

    @Override
    public List<String> streams() {
        return List.of("list", "detail", "dump");
    }

    @Override
    public boolean asks(String stream) {
        return true;
    }

    @Override
    public Optional<String> each(String stream) {
        return stream.equals("detail") ? Optional.of("list") : Optional.empty();
    }

    @Override
    public Stream<SourceRequest> requests(String stream, LocalDate today) {
        return switch (stream) {
            case "list" -> Stream.of(request("list", "/list-1", Map.of("page", "1")));
            case "dump" -> Stream.of(request("dump", "/dump", Map.of()));
            default -> Stream.empty();
        };
    }

    @Override
    public List<SourceRequest> requestsFor(String stream, Reading of) {
        return of.records().stream()
                .map(found -> request("detail", "/detail-" + found.key(), Map.of("key", found.key())))
                .toList();
    }

    @Override
    public boolean pages(String stream) {
        return stream.equals("list");
    }

    @Override
    public PageFoot foot(SourceRequest asked, Answer answer, @Nullable String linkHeader, Reading reading) {
        var said = new String(answer.bytes(), StandardCharsets.UTF_8);
        var named = said.contains("next") ? "next" : said.contains("back") ? "back" : null;
        return new PageFoot("", reading.records().size(), named);
    }

    @Override
    public Optional<SourceRequest> next(SourceRequest asked, PageFoot foot, Set<String> seen) {
        if (foot.named() == null) {
            return Optional.empty();
        }
        if (foot.named().equals("back")) {
            throw new EndlessPaging("the page leads back");
        }
        var page = Integer.parseInt(asked.variables().get("page")) + 1;
        return Optional.of(request("list", "/list-" + page, Map.of("page", Integer.toString(page))));
    }

    @Override
    public Iterator<Answer> parts(SourceRequest asked, InputStream body, Answer like) {
        try {
            if (!asked.stream().equals("dump")) {
                return List.of(part(body.readAllBytes(), like, null)).iterator();
            }
            var parts = new ArrayList<Answer>();
            var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            for (var from = 0; from < lines.size(); from += 10) {
                var some = lines.subList(from, Math.min(from + 10, lines.size()));
                var bytes = String.join("\n", some).getBytes(StandardCharsets.UTF_8);
                parts.add(part(bytes, like, "lines=%d-%d".formatted(from + 1, from + some.size())));
            }
            return parts.iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Reading read(SourceRequest asked, Answer answer) {
        var text = new String(answer.bytes(), StandardCharsets.UTF_8);
        if (text.startsWith("<html")) {
            return Reading.refused("HTML instead of lines");
        }
        var records = new ArrayList<SourceRecord>();
        text.lines().filter(line -> line.contains(";")).forEach(line -> {
            var parts = line.split(";", 2);
            records.add(new SourceRecord(
                    name(),
                    asked.stream(),
                    parts[0],
                    parts[0],
                    RecordKind.BILL,
                    content(parts[1]),
                    "/" + records.size(),
                    null,
                    Map.of(),
                    List.of()));
        });
        return new Reading(records, List.of(), List.of(), null, 0, Map.of());
    }

    private SourceRequest request(String stream, String path, Map<String, String> variables) {
        return new SourceRequest(name(), stream, "GET", base + path, Map.of(), null, variables);
    }

    private static Answer part(byte[] bytes, Answer like, @Nullable String part) {
        return new Answer(bytes, like.mediaType(), like.charset(), like.derived(), like.readAs(), part);
    }

    private static Content content(String title) {
        return new Content(
                List.of(), null, null, title, null, null, null, null, List.of(), List.of(), List.of(), null, List.of(),
                null, null, List.of(), List.of(), List.of(), List.of(), null);
    }
}
