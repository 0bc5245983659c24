package org.hemicycle.cloud.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The records that connectors read against those that stand in the raw files, counted here by plain parsers that know nothing
 * of connectors: the same keys, none missing and none too many.
 */
class RecordedCountsTests {

    @TestFactory
    Stream<DynamicTest> everyRecordOfTheRawFilesIsReadOnce() {
        var from = RecordedAnswers.folder("no raw record is counted");
        return from == null
                ? Stream.empty()
                : expected(from).entrySet().stream()
                        .map(entry -> dynamicTest(
                                entry.getKey(), () -> compare(entry.getKey(), entry.getValue(), read(entry, from))));
    }

    private static void compare(String connector, Map<String, Set<String>> raw, Map<String, Set<String>> read) {
        raw.forEach((stream, keys) -> {
            var found = read.getOrDefault(stream, Set.of());
            System.out.printf("%s/%s: %d in the raw files, %d read%n", connector, stream, keys.size(), found.size());
            assertThat(keys).as(stream).isNotEmpty();
            assertThat(found).as(stream).containsExactlyInAnyOrderElementsOf(keys);
        });
    }

    /** The keys that the connector gives, by stream. */
    private static Map<String, Set<String>> read(Map.Entry<String, Map<String, Set<String>>> entry, Path from) {
        Map<String, Set<String>> keys = new HashMap<>();
        new RecordedAnswers()
                .replay(
                        entry.getKey(),
                        from,
                        (request, part, reading) -> reading.records()
                                .forEach(record -> keys.computeIfAbsent(record.stream(), stream -> new TreeSet<>())
                                        .add(record.key())));
        return keys;
    }

    /** The keys that stand in the raw files, by connector and stream. */
    private static Map<String, Map<String, Set<String>>> expected(Path from) {
        Map<String, Map<String, Set<String>>> all = new TreeMap<>();
        all.put("kr-assembly", koreanBills(from.resolve("kr-assembly")));
        all.put("us-congress", Map.of("status", billStatuses(from.resolve("us-congress/billstatus"))));
        all.put("no-storting", Map.of("cases", cases(from.resolve("no-storting"))));
        all.put("de-bundestag", Map.of("export", procedures(from.resolve("de-bundestag"))));
        all.put("gb-parliament", britishBills(from.resolve("gb-parliament")));
        all.put("cl-congreso", bulletins(from));
        all.put("zm-assembly", zambianActs(from.resolve("zm-assembly")));
        all.put("ch-parliament", Map.of("business", businesses(from.resolve("ch-parliament"))));
        all.put("fr-assemblee", Map.of("dossier", dossiers(from.resolve("fr-assemblee/dossiers"))));
        return all;
    }

    private static Map<String, Set<String>> koreanBills(Path folder) {
        Set<String> listed = new TreeSet<>();
        for (var file : files(folder.resolve("openapi-xml"), "(BillInfo|Recent|MotionLaw|Jsiction).*List.*\\.xml")) {
            texts(file, Set.of("billNo", "billno"), listed::add);
        }
        return Map.of("bulk", rows(folder.resolve("bills.csv"), "bill_id"), "list", listed);
    }

    /** One for each bill: several files of different schemas may speak of the same one. */
    private static Set<String> billStatuses(Path folder) {
        Set<String> keys = new TreeSet<>();
        var named = Pattern.compile("BILLSTATUS-(\\d+)([a-z]+)(\\d+)\\.xml$");
        for (var file : files(folder, ".*\\.xml")) {
            var matcher = named.matcher(file.getFileName().toString());
            if (matcher.find()) {
                keys.add("%s-%s-%s"
                        .formatted(matcher.group(1), matcher.group(2).toUpperCase(Locale.ROOT), matcher.group(3)));
            }
        }
        return keys;
    }

    private static Set<String> cases(Path folder) {
        Set<String> keys = new TreeSet<>();
        for (var file : files(folder, "parliament_issues.*\\.xml")) {
            texts(file, "saker_liste/sak/id", keys::add);
        }
        return keys;
    }

    private static Set<String> procedures(Path folder) {
        Set<String> keys = new TreeSet<>();
        for (var file : files(folder, "\\d+-\\d+\\.json")) {
            keys.add(json(file).path("vorgangId").asString());
        }
        return keys;
    }

    private static Map<String, Set<String>> britishBills(Path folder) {
        Set<String> listed = new TreeSet<>();
        json(folder.resolve("bills/bills.json")).path("items").forEach(bill -> listed.add(text(bill, "billId")));
        lines(folder.resolve("bills-projected.jsonl")).forEach(bill -> listed.add(text(bill, "billId")));
        Set<String> single = new TreeSet<>();
        for (var file : files(folder.resolve("bills"), "bill-\\d+\\.json")) {
            single.add(text(json(file), "billId"));
        }
        Set<String> divisions = new TreeSet<>();
        json(folder.resolve("divisions/commons.json"))
                .forEach(division -> divisions.add("division-" + text(division, "DivisionId")));
        return Map.of("list", listed, "bill", single, "divisions", divisions);
    }

    private static Map<String, Set<String>> bulletins(Path from) {
        Set<String> senate = new TreeSet<>();
        json(from.resolve("cl-senado/json/senadores.proyectos_ley.json"))
                .forEach(bill -> senate.add(text(bill, "BoletinNumero")));
        Set<String> chamber = new TreeSet<>();
        json(from.resolve("cl-camara/json/diputados.proyectos_ley.json"))
                .forEach(bill -> chamber.add(text(bill, "NumeroBoletin")));
        Set<String> listed = new TreeSet<>();
        for (var file : files(from.resolve("cl-camara/xml"), "retornarM.*XAnno.*\\.xml")) {
            texts(file, Set.of("NumeroBoletin"), listed::add);
        }
        return Map.of("senado-compiled", senate, "camara-compiled", chamber, "list", listed);
    }

    private static Map<String, Set<String>> zambianActs(Path folder) {
        Set<String> listed = new TreeSet<>();
        var row = Pattern.compile("<li class=\"views-row.*?href=\"/node/(\\d+)\"", Pattern.DOTALL);
        for (var file : files(folder, "acts-of-parliament-page\\d+\\.html")) {
            var rows = row.matcher(string(file));
            while (rows.find()) {
                listed.add(rows.group(1));
            }
        }
        Set<String> acts = new TreeSet<>();
        for (var file : files(folder.resolve("acts"), ".*\\.json")) {
            acts.add(text(json(file), "citation"));
        }
        return Map.of("acts", listed, "records", acts);
    }

    private static Set<String> businesses(Path folder) {
        Set<String> keys = new TreeSet<>();
        for (var file : files(folder, "business_.*\\.json")) {
            json(file)
                    .path("d")
                    .path("results")
                    .forEach(row -> keys.add(text(row, "ID") + ":" + text(row, "Language")));
        }
        return keys;
    }

    private static Set<String> dossiers(Path folder) {
        Set<String> keys = new TreeSet<>();
        for (var file : files(folder, "dossier-.*\\.json")) {
            keys.add(text(json(file).path("dossierParlementaire"), "uid"));
        }
        return keys;
    }

    private static Set<String> rows(Path file, String column) {
        Set<String> keys = new TreeSet<>();
        var schema = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper().readerForMapOf(String.class).with(schema).readValues(file.toFile())) {
            rows.forEachRemaining(row -> keys.add(row.getOrDefault(column, "")));
        }
        return keys;
    }

    private static List<JsonNode> lines(Path file) {
        return string(file)
                .lines()
                .filter(line -> !line.isBlank())
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private static JsonNode json(Path file) {
        return JsonMapper.shared().readTree(file.toFile());
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /** Tells the text of every element of one of these names. */
    private static void texts(Path file, Set<String> names, Consumer<String> told) {
        elements(file, (path, text) -> {
            if (names.contains(path.substring(path.lastIndexOf('/') + 1))) {
                told.accept(text);
            }
        });
    }

    /** Tells the text of every element whose path ends so. */
    private static void texts(Path file, String ending, Consumer<String> told) {
        elements(file, (path, text) -> {
            if (path.endsWith("/" + ending)) {
                told.accept(text);
            }
        });
    }

    /** Told the path and the text of an element. */
    private interface Element {
        void read(String path, String text);
    }

    private static void elements(Path file, Element told) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(string(file)));
            List<String> path = new ArrayList<>();
            var text = new StringBuilder();
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    path.add(reader.getLocalName());
                    text.setLength(0);
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    text.append(reader.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    told.read("/" + String.join("/", path), text.toString().strip());
                    path.removeLast();
                    text.setLength(0);
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static List<Path> files(Path folder, String name) {
        var pattern = Pattern.compile(name);
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            pattern.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String string(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
