package org.hemicycle.cloud.connectors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hemicycle.cloud.connectors.record.HeldBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are broken or mean harm: each is refused, held back or left out with its reason, and the rest goes on. */
class HostileAnswersTests {
    private static final String XML = "{ format: xml, each: bill }";
    private static final String JSON = "{ format: json, each: data }";
    private static final String LINES = "{ format: ndjson }";

    @TempDir
    Path folder;

    @Test
    void externalEntitiesAreNeverRead() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "TOP-SECRET");
        var attack = "<!DOCTYPE r [<!ENTITY x SYSTEM \"%s\">]><r><bill><id>1</id><title>&x;</title></bill></r>"
                .formatted(secret.toUri());

        var reading = ConnectorExamples.read(XML, attack);

        assertThat(reading.refused()).contains("document type");
        assertThat(reading.toString()).doesNotContain("TOP-SECRET");
    }

    @Test
    void rowsThatAreListsTakeTheirNamesFromTheColumns() {
        var first = ConnectorExamples.read(
                "{ format: json, each: \".\", columns: \"[0]\" }",
                "[[\"id\", \"title\"], [1, \"One\"], [2, null], [3], [4, \"Four\", \"more\"], [5, \"Five\"]]");
        var apart = ConnectorExamples.read(
                "{ format: json, each: rows, columns: head/label }",
                "{\"head\": [{\"label\": \"id\"}, {\"label\": \"title\"}], \"rows\": [[6, \"Six\"]], \"count\": 1}");
        var none = ConnectorExamples.read("{ format: json, each: rows, columns: head }", "{\"rows\": [[6, \"Six\"]]}");

        assertThat(first.records()).extracting(one -> one.key()).containsExactly("1", "2", "5");
        assertThat(first.heldBack()).extracting(HeldBack::at).containsExactly("/3", "/4");
        assertThat(apart.records()).extracting(one -> one.key()).containsExactly("6");
        assertThat(none.refused()).contains("head");
    }

    @Test
    void documentTypesAndEntitiesThatGrowAreRefused() {
        var laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        laughs.append("]><r><bill><id>1</id><title>&a11;</title></bill></r>");

        assertThat(ConnectorExamples.read(XML, laughs.toString()).refused()).contains("document type");
        assertThat(ConnectorExamples.read(XML, "<!DOCTYPE r SYSTEM 'http://169.254.169.254/x'><r/>")
                        .refused())
                .contains("document type");
        assertThat(ConnectorExamples.read(XML, "<!DOCTYPE r [<!ENTITY % p SYSTEM 'http://x/'>%p;]><r/>")
                        .refused())
                .isNotNull();
        assertThat(ConnectorExamples.read(
                                "{ format: xml, each: bill, repair: [doctype] }",
                                "<!DOCTYPE r [<!ENTITY x 'y'>]><r><bill><id>1</id></bill></r>")
                        .refused())
                .contains("document type");
    }

    @Test
    void aDocumentTypeThatOnlyNamesADefinitionIsPassedOverWhereItIsDeclared() {
        var reading = ConnectorExamples.read(
                "{ format: xml, each: bill, repair: [doctype, ampersands] }",
                "<!DOCTYPE r PUBLIC \"-//X//DTD\" \"x.dtd\"><r><bill><id>1</id><title>Bread & Roses &nbsp;</title></bill></r>");

        assertThat(reading.records())
                .singleElement()
                .satisfies(record ->
                        assertThat(record.content().titles().getFirst().text()).isEqualTo("Bread & Roses"));
    }

    @Test
    void nestingIsBounded() {
        var deep = "[".repeat(200_000) + "]".repeat(200_000);

        assertThat(ConnectorExamples.read(JSON, "{\"data\":" + deep + "}").refused())
                .isNotNull();
        assertThat(ConnectorExamples.read(XML, "<a>".repeat(100_000)).refused()).contains("deeper");
        assertThat(ConnectorExamples.read("{ format: yaml, each: data }", "data: " + "[".repeat(5_000))
                        .refused())
                .isNotNull();
        assertThat(ConnectorExamples.read("{ format: html, each: css(li) }", "<div>".repeat(50_000))
                        .refused())
                .isNull();
    }

    @Test
    void oneDeepOrHugeLineOfADumpHarmsOnlyItself() {
        var huge = "{\"id\":\"2\",\"title\":\"" + "x".repeat(9 * 1024 * 1024) + "\"}\n";
        var deep = "{\"id\":\"3\",\"title\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}\n";

        var reading = ConnectorExamples.read(LINES, line("1", "A") + huge + deep + line("4", "B"));

        assertThat(reading.records()).extracting(record -> record.key()).containsExactly("1", "4");
        assertThat(reading.heldBack()).extracting(HeldBack::at).containsExactly("/1", "/2");
    }

    @Test
    void impossibleNumbersAndDatesAreLeftOutAndTheBillStays() {
        var reading = ConnectorExamples.read(JSON, """
                {"data":[{"id":1,"title":"A","date":"2031-02-31","by":"B","others":%s},
                         {"id":2,"title":"A","date":"0000-00-00","by":"B","others":1e999999999},
                         {"id":3,"title":"A","by":"B","others":NaN}]}
                """.formatted("9".repeat(1_000_000)));

        assertThat(reading.records()).hasSize(3);
        assertThat(reading.heldBack()).isEmpty();
        assertThat(reading.leftOut())
                .extracting(HeldBack::field)
                .containsExactlyInAnyOrder(
                        "introducedOn",
                        "sponsors.coSponsors",
                        "introducedOn",
                        "sponsors.coSponsors",
                        "sponsors.coSponsors");
        assertThat(reading.leftOut())
                .allSatisfy(left -> assertThat(left.reason()).isNotBlank().hasSizeLessThan(200));
    }

    @Test
    void bytesThatAreNoUtf8AreShownAndNoted() {
        var bytes = "{\"data\":[{\"id\":\"1\",\"title\":\"Lei é\"}]}".getBytes(ISO_8859_1);

        var reading = ConnectorExamples.read(JSON, bytes);

        assertThat(reading.records().getFirst().content().titles().getFirst().text())
                .isEqualTo("Lei \ufffd");
        assertThat(reading.leftOut())
                .singleElement()
                .satisfies(note -> assertThat(note.field()).isEqualTo("charset"));
    }

    @Test
    void encodingsAreTheDeclaredOnesAndMarksWin() {
        var text = "{\"data\":[{\"id\":\"1\",\"title\":\"Lei é\"}]}";

        assertThat(title(JSON, concat(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, text.getBytes(UTF_8))))
                .isEqualTo("Lei é");
        assertThat(title(JSON, concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, text.getBytes(UTF_16LE))))
                .isEqualTo("Lei é");
        assertThat(title("{ format: json, each: data, charset: windows-1252 }", text.getBytes(ISO_8859_1)))
                .isEqualTo("Lei é");
        assertThat(title(
                        XML,
                        "<?xml version='1.0' encoding='ISO-8859-1'?><r><bill><id>1</id><title>Lei é</title></bill></r>"
                                .getBytes(ISO_8859_1)))
                .isEqualTo("Lei é");
    }

    @Test
    void whatCallsItselfLatinButIsUtf8IsReadAsUtf8AndNoted() {
        var connector = ConnectorExamples.reading("{ format: json, each: data }");
        var answer = Answer.of(
                "{\"data\":[{\"id\":1,\"title\":\"Lei é\"}]}".getBytes(UTF_8), "application/json", "ISO-8859-1");

        var reading = connector.read("list", Map.of(), answer);

        assertThat(reading.records().getFirst().content().titles().getFirst().text())
                .isEqualTo("Lei é");
        assertThat(reading.leftOut())
                .singleElement()
                .satisfies(note -> assertThat(note.reason()).contains("UTF-8"));
    }

    @Test
    void charactersThatNoTextMayHoldAreTakenOut() {
        var reading = ConnectorExamples.read(
                JSON, "{\"data\":[{\"id\":\"1\\u0000\",\"title\":\"A\\u0000B\\ud800C\\u0007\"}]}");

        assertThat(reading.records().getFirst().key()).isEqualTo("1");
        assertThat(reading.records().getFirst().content().titles().getFirst().text())
                .isEqualTo("ABC");
    }

    @Test
    void aNameGivenTwiceHoldsItsRecordBack() {
        var reading = ConnectorExamples.read(
                JSON, "{\"data\":[{\"id\":\"1\",\"title\":\"A\"},{\"id\":\"2\",\"title\":\"A\",\"title\":\"B\"}]}");

        assertThat(reading.records()).hasSize(1);
        assertThat(reading.heldBack()).singleElement().satisfies(held -> {
            assertThat(held.at()).startsWith("/data/1");
            assertThat(held.key()).isEqualTo("2");
            assertThat(held.reason()).contains("title").contains("twice");
        });
    }

    @Test
    void anObjectWhereATextWasIsLeftOutWithItsPath() {
        var reading = ConnectorExamples.read(JSON, "{\"data\":[{\"id\":\"1\",\"number\":{\"a\":1},\"title\":\"A\"}]}");

        assertThat(reading.records()).hasSize(1);
        assertThat(reading.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.field()).isEqualTo("number");
            assertThat(left.at()).isEqualTo("/data/0");
        });
    }

    @Test
    void brokenLinesInTheMiddleOfADumpAreHeldBackAloneWithTheirPlace() {
        var reading = ConnectorExamples.read(LINES, line("1", "A") + "{\"id\":\"2\",\"tit\n" + line("3", "C"));

        assertThat(reading.records()).extracting(record -> record.key()).containsExactly("1", "3");
        assertThat(reading.heldBack())
                .singleElement()
                .satisfies(held -> assertThat(held.at()).isEqualTo("/1"));
    }

    @Test
    void brokenElementsOfOneLongListAreHeldBackAloneWithTheirPlace() {
        var good = "{\"id\":\"%d\",\"title\":\"T, {and} [more]\"}";
        var reading = ConnectorExamples.read(
                JSON,
                "{\"data\":[" + good.formatted(1) + ", {\"id\":\"2\",\"title\":\"a\" \"b\", \"x\": {}}, "
                        + good.formatted(3) + ",{\"id\":4,\"title\":nul,\"y\":[1]}," + good.formatted(5) + "]}");

        assertThat(reading.refused()).isNull();
        assertThat(reading.records()).extracting(record -> record.key()).containsExactly("1", "3", "5");
        assertThat(reading.heldBack()).extracting(held -> held.at()).containsExactly("/data/1", "/data/3");
        assertThat(reading.heldBack())
                .allSatisfy(held -> assertThat(held.reason()).contains("not JSON"));
    }

    @Test
    void aListThatBreaksOffIsRefused() {
        assertThat(ConnectorExamples.read(JSON, "{\"data\":[{\"id\":\"1\",\"title\":\"A\"},{\"id\":\"2\",\"ti")
                        .refused())
                .contains("not JSON");
        assertThat(ConnectorExamples.read(JSON, "{\"data\":[{\"id\":\"1\",\"title\":\"A\"},")
                        .refused())
                .contains("not JSON");
    }

    @Test
    void recordsWithoutAKeyAreHeldBack() {
        var reading = ConnectorExamples.read(JSON, "{\"data\":[{\"title\":\"A\"},{\"id\":\"2\",\"title\":\"B\"}]}");

        assertThat(reading.records()).hasSize(1);
        assertThat(reading.heldBack())
                .singleElement()
                .satisfies(held -> assertThat(held.field()).isEqualTo("key"));
    }

    @Test
    void pagesOfHtmlInsteadOfDataAreRefused() {
        assertThat(ConnectorExamples.read(JSON, "<html><body>Maintenance</body></html>")
                        .refused())
                .contains("HTML instead of JSON");
        assertThat(ConnectorExamples.read(
                                "{ format: xml, each: bill, require: bill }", "<html><body>Maintenance</body></html>")
                        .refused())
                .contains("HTML instead of XML");
        assertThat(ConnectorExamples.read(JSON, "").records()).isEmpty();
        assertThat(ConnectorExamples.read(XML, "").refused()).isNotNull();
    }

    @Test
    void rowsThatDoNotFitTheirHeaderAreHeldBackWithTheirLine() {
        var reading = ConnectorExamples.read(
                "{ format: csv, separator: \";\" }", "id;title\n1;\"A;\nB \"\"C\"\"\"\n2\n3;C;too many\n4;D;;\n");

        assertThat(reading.records()).extracting(record -> record.key()).containsExactly("1", "4");
        assertThat(reading.records().getFirst().content().titles().getFirst().text())
                .isEqualTo("A; B \"C\"");
        assertThat(reading.heldBack()).extracting(HeldBack::reason).anyMatch(reason -> reason.contains("line 4"));
        assertThat(reading.heldBack()).hasSize(2);
    }

    @Test
    void yamlIsDataWithoutTypesAndWithFewAliases() {
        var bomb = new StringBuilder("a0: &a0 [x,x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d,".formatted(i - 1).repeat(9)));
        }

        assertThat(ConnectorExamples.read("{ format: yaml, each: data }", bomb.toString())
                        .refused())
                .isNotNull();
        assertThat(ConnectorExamples.read(
                                "{ format: yaml, each: data }",
                                "data: [ { id: 1, title: !!javax.script.ScriptEngineManager [x] } ]")
                        .records())
                .hasSize(1);
    }

    @Test
    void expressionsOfDeclarationsCannotRunWithoutEnd() {
        var connector = ConnectorExamples.withStreams("""
                  list:
                    read: { format: json, each: data }
                    map:
                      key: id
                      number: { path: title, match: "^(a+)+$" }
                """);
        var reading = connector.read(
                "list",
                Map.of(),
                Answer.of(
                        ("{\"data\":[{\"id\":1,\"title\":\"" + "a".repeat(100_000) + "!\"}]}").getBytes(UTF_8),
                        null,
                        null));

        assertThat(reading.records())
                .singleElement()
                .satisfies(record -> assertThat(record.content().number()).isNull());
    }

    @Test
    void archivesAndCompressedAnswersAreBounded() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("bomb.json"));
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 80; i++) {
                out.write(zeros);
            }
        }
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(new byte[80 * 1024 * 1024]);
        }

        assertThatThrownBy(() -> parts("{ format: json, zip: \"*.json\" }", zip.toByteArray()))
                .isInstanceOf(AnswerTooLarge.class);
        assertThatThrownBy(() -> parts("{ format: ndjson }", gzip.toByteArray()))
                .isInstanceOf(AnswerTooLarge.class);
    }

    @Test
    void membersOfArchivesAreReadByPatternAndNeverWritten() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (var name : List.of("a/1.json", "../../../tmp/evil.json", "readme.txt")) {
                out.putNextEntry(new ZipEntry(name));
                out.write("{\"id\":\"1\"}".getBytes(UTF_8));
            }
        }

        var parts = parts("{ format: json, zip: \"*.json\" }", zip.toByteArray());

        assertThat(parts).extracting(Answer::part).containsExactly("member=a/1.json", "member=../../../tmp/evil.json");
        assertThat(Path.of("/tmp/evil.json")).doesNotExist();
    }

    @Test
    void dumpsComeInPartsThatCanEachBeReadAlone() {
        var csv = new StringBuilder("id,title\n");
        var lines = new StringBuilder();
        for (int i = 0; i < 2_500; i++) {
            csv.append(i).append(",\"title\nof ").append(i).append("\"\n");
            lines.append(line(Integer.toString(i), "title"));
        }

        for (var dump : Map.of("{ format: csv }", csv.toString(), LINES, lines.toString())
                .entrySet()) {
            var connector = ConnectorExamples.reading(dump.getKey());
            var parts = parts(dump.getKey(), dump.getValue().getBytes(UTF_8));
            var keys = new ArrayList<String>();
            parts.forEach(
                    part -> connector.read("list", Map.of(), part).records().forEach(record -> keys.add(record.key())));
            assertThat(parts)
                    .extracting(Answer::part)
                    .containsExactly("lines=1-1000", "lines=1001-2000", "lines=2001-2500");
            assertThat(keys).hasSize(2_500).doesNotHaveDuplicates();
        }
    }

    private static List<Answer> parts(String read, byte[] body) {
        var connector = ConnectorExamples.reading(read);
        var asked = new SourceRequest("xy-assembly", "list", "GET", "https://data.example/", Map.of(), null, Map.of());
        var parts = new ArrayList<Answer>();
        connector
                .parts(asked, new ByteArrayInputStream(body), Answer.of(new byte[0], null, null))
                .forEachRemaining(parts::add);
        return parts;
    }

    private static String title(String read, byte[] answer) {
        return ConnectorExamples.read(read, answer)
                .records()
                .getFirst()
                .content()
                .titles()
                .getFirst()
                .text();
    }

    private static String line(String id, String title) {
        return "{\"id\":\"%s\",\"title\":\"%s\"}\n".formatted(id, title);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(one);
        all.writeBytes(other);
        return all.toByteArray();
    }
}
