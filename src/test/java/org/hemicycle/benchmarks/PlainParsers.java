package org.hemicycle.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hemicycle.recorded.RawFile;
import org.jsoup.Jsoup;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Files read and parsed by the plain parser of their form, and nothing else: a floor. */
final class PlainParsers {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    private PlainParsers() {}

    /** How many objects stand in a file of them, one a line. */
    static long lines(Path dump) throws IOException {
        try (var lines = Files.lines(dump)) {
            var fields = lines.mapToLong(line -> JSON.readTree(line).size()).sum();
            if (fields == 0) {
                throw new IllegalStateException("an empty dump");
            }
            return fields;
        }
    }

    /** Parses a file of any form; of another character set than UTF-8 are letters only, so its form is read all the same. */
    static void file(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        switch (ending(file)) {
            case "json", "jsonl", "ndjson" -> json(bytes);
            case "xml", "html", "htm" -> marked(bytes);
            case "yaml" ->
                new Load(LoadSettings.builder().build()).loadFromString(new String(bytes, StandardCharsets.UTF_8));
            default -> rows(bytes);
        }
    }

    private static String ending(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static void json(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        try (var values =
                JSON.readerFor(JsonNode.class).readValues(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            values.forEachRemaining(value -> {});
        }
    }

    private static void marked(byte[] bytes) {
        if (RawFile.xml(bytes).isEmpty()) {
            Jsoup.parse(new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    private static void rows(byte[] bytes) {
        try (var rows = CSV.readerFor(String[].class).readValues(new String(bytes, StandardCharsets.ISO_8859_1))) {
            rows.forEachRemaining(row -> {});
        }
    }
}
