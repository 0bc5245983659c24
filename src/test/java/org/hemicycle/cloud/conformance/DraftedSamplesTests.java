package org.hemicycle.cloud.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hemicycle.Hemicycle;
import org.hemicycle.cloud.conformance.MadeUpSite.Said;
import org.hemicycle.cloud.conformance.draft.Draft;
import org.hemicycle.cloud.conformance.gather.Bounds;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.harvest.TestVisits;
import org.hemicycle.ground.platform.commands.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft comes with samples of what was seen, without persons, and with the detail of a bill where that tells more. */
class DraftedSamplesTests {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final int BILLS = 25;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bills.json", "keyed.json", "bills.ndjson", "bills.csv", "bills.xml", "bills.zip"})
    void theSamplesOfADraftAreReadByIt(String file) throws IOException {
        var data = Files.createDirectories(folder.resolve("data"));
        Files.write(data.resolve(file), written(file));
        var own = folder.resolve("xy-drafted");

        run("connector", "new", own.toString(), "--from", data.toString());

        assertThat(Connectors.under().check(own)).isEmpty();
        var preview = run("connector", "preview", own.toString());
        assertThat(preview)
                .contains("A bill on harbour number 0", "A bill on harbour number 2")
                .doesNotContain("A bill on harbour number 3");
        var sample = samples(own);
        if (!file.endsWith("zip")) {
            assertThat(sample).contains("harbour number 1").doesNotContain("Mere", "mere@assembly.example");
            assertThat(sample).contains("Amina Example");
        }
        assertThat(Files.readString(own.resolve("NOTES.md"))).contains("Replace the content of `samples/`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linked", "below the list"})
    void aDetailThatTellsMoreBecomesAStream(String how) throws Exception {
        try (var site = MadeUpSite.good()) {
            var linked = how.equals("linked");
            var path = linked ? "/v2/one/" : "/v2/bills/";
            site.home("<a href='/v2/bills'>Open data: bills (JSON)</a> <a href='/licence'>Licence</a>");
            site.says(
                    "/v2/bills",
                    json("{\"items\": [%s]}"
                            .formatted(IntStream.range(0, BILLS)
                                    .mapToObj(i ->
                                            "{\"id\": \"b-%1$d\", \"title\": \"A bill on harbour number %1$d\"%2$s}"
                                                    .formatted(
                                                            i,
                                                            linked
                                                                    ? ", \"url\": \"%s%sb-%d\""
                                                                            .formatted(site.address(), path, i)
                                                                    : ""))
                                    .collect(Collectors.joining(",")))));
            IntStream.range(0, BILLS).forEach(i -> site.says(path + "b-" + i, json("""
                    {"bill": {"id": "b-%1$d", "title": "A bill on harbour number %1$d", "introducedOn": "2026-03-%2$02d",
                    "author": {"name": "Mere Tāwhiri", "party": "Harbour Party", "phone": "0123"},
                    "steps": [{"date": "2026-03-04", "event": "Introduced in the assembly"},
                    {"date": "2026-05-06", "event": "Debated in plenary"}]}}""".formatted(i, 1 + i))));
            var own = folder.resolve("xy-detailed");

            draft(site, own);

            assertThat(Connectors.under().check(own)).isEmpty();
            assertThat(Files.readString(own.resolve("connector.yaml")))
                    .contains(
                            "each: list", "each: bill", "key: $key", "introducedOn: { path: introducedOn, as: date }");
            assertThat(Files.readString(own.resolve("mapping.yaml"))).contains("Debated in plenary");
            assertThat(run("connector", "preview", own.toString()))
                    .contains("2026-03-01", "Introduced in the assembly");
            assertThat(samples(own)).contains("Harbour Party", "Amina Example").doesNotContain("Mere", "0123");
            var connector = Connectors.under(folder).byName("xy-detailed");
            var list = Files.readAllBytes(own.resolve("samples/list/first.json"));
            var reading = connector.read(
                    connector
                            .requests("list", LocalDate.of(2026, 11, 23))
                            .findFirst()
                            .orElseThrow(),
                    org.hemicycle.cloud.connectors.Answer.of(list, "application/json", null));
            assertThat(connector.requestsFor("detail", reading))
                    .extracting(request -> request.address())
                    .containsExactly(
                            site.address() + path + "b-0",
                            site.address() + path + "b-1",
                            site.address() + path + "b-2");
        }
    }

    @Test
    void aDetailThatTellsNothingMoreIsLeftAlone() throws Exception {
        try (var site = MadeUpSite.good()) {
            site.home("<a href='/v2/bills'>Open data: bills (JSON)</a> <a href='/licence'>Licence</a>");
            site.says("/v2/bills", json("[" + MadeUpSite.items(0, BILLS, MadeUpSite::bill) + "]"));
            site.says("/v2/bills/b-1000", json(MadeUpSite.bill(0)));
            var own = folder.resolve("xy-plain");

            draft(site, own);

            assertThat(Connectors.under().check(own)).isEmpty();
            assertThat(Files.readString(own.resolve("connector.yaml"))).doesNotContain("detail:");
            assertThat(own.resolve("samples/detail")).doesNotExist();
            assertThat(own.resolve("samples/list/first.json")).exists();
        }
    }

    private void draft(MadeUpSite site, Path own) throws Exception {
        var visits = TestVisits.allowing(site.host(), folder, NOON);
        var verdict =
                EntryTest.byRule().site(site.address() + "/", visits, Bounds.USUAL.hurried(), NOON, requests -> {});
        Draft.write(own, verdict.sketch(), site.address(), LocalDate.of(2026, 11, 23));
    }

    private static Said json(String text) {
        return Said.of("application/json; charset=utf-8", text);
    }

    private static byte[] written(String file) throws IOException {
        return switch (file) {
            case "bills.json" -> bytes("{\"total\": 25, \"items\": [" + objects(",") + "]}");
            case "keyed.json" ->
                bytes("{"
                        + IntStream.range(0, BILLS)
                                .mapToObj(i -> "\"b-%d\": %s".formatted(i, object(i)))
                                .collect(Collectors.joining(","))
                        + "}");
            case "bills.ndjson" -> bytes(objects("\n") + "\n");
            case "bills.csv" ->
                bytes("id;title;introducedOn;status;author;email\n"
                        + IntStream.range(0, BILLS)
                                .mapToObj(i ->
                                        "b-%1$d;\"A bill on harbour number %1$d\";2026-03-%2$02d;\"In committee; urgent\";Mere Tāwhiri;mere@assembly.example\n"
                                                .formatted(i, 1 + i))
                                .collect(Collectors.joining()));
            case "bills.xml" ->
                bytes("<?xml version=\"1.0\"?>\n<answer xmlns=\"urn:x\"><bills>\n"
                        + IntStream.range(0, BILLS)
                                .mapToObj(i -> """
                                        <bill id="b-%1$d"><title>A bill on harbour number %1$d</title><introducedOn>2026-03-%2$02d</introducedOn>
                                        <status>In committee</status><author email="mere@assembly.example"><name>Mere Tāwhiri</name></author></bill>
                                        """.formatted(i, 1 + i))
                                .collect(Collectors.joining())
                        + "</bills></answer>");
            default -> {
                var zip = new ByteArrayOutputStream();
                try (var out = new ZipOutputStream(zip)) {
                    out.putNextEntry(new ZipEntry("bills.json"));
                    out.write(bytes("[" + objects(",") + "]"));
                    out.closeEntry();
                }
                yield zip.toByteArray();
            }
        };
    }

    private static String objects(String separator) {
        return IntStream.range(0, BILLS).mapToObj(DraftedSamplesTests::object).collect(Collectors.joining(separator));
    }

    private static String object(int i) {
        return """
                {"id": "b-%1$d", "title": "A bill on harbour number %1$d", "introducedOn": "2026-03-%2$02d", "status": "In committee", \
                "authors": [{"name": "Mere Tāwhiri", "email": "mere@assembly.example"}]}""".formatted(i, 1 + i);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The text of all samples. */
    private static String samples(Path own) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(own.resolve("samples"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private static String run(String... words) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(new Commands(Hemicycle.class, print, print).run(words))
                .as(out.toString(StandardCharsets.UTF_8))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
