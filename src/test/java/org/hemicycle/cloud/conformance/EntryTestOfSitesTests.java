package org.hemicycle.cloud.conformance;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hemicycle.cloud.conformance.gather.Bounds;
import org.hemicycle.cloud.harvest.TestVisits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up sites, each worse than a good one in its own way, are told apart by exactly that. */
class EntryTestOfSitesTests {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final EntryTest ENTRY = EntryTest.byRule();

    /** Of each site: ruling, level, and every point that is not passed; a test server speaks HTTP only, which costs a half. */
    private static final Map<String, String> EXPECTED = expected("""
            good: PASSED EXEMPLARY
            PDF only: FAILED NONE STRUCTURED=FAILED
            pages only: FAILED NONE STRUCTURED=FAILED
            no identifiers: PASSED GOOD IDENTIFIERS=FAILED
            identifiers that move: PASSED GOOD IDENTIFIERS=FAILED BULK=PARTLY
            repeated identifiers: PASSED GOOD IDENTIFIERS=FAILED
            dead licence: PASSED_INITIALLY GOOD LICENCE=FAILED
            closed licence: PASSED_INITIALLY GOOD LICENCE=FAILED
            encoding lie: PASSED GOOD BULK=PARTLY ENCODING=FAILED
            media type lie: PASSED GOOD FORMAT=FAILED BULK=PARTLY
            broken JSON: FAILED NONE FORMAT=FAILED STRUCTURED=FAILED
            unstable structure: PASSED EXEMPLARY STABLE=PARTLY
            no paging: PASSED GOOD BULK=FAILED
            pages that repeat: PASSED GOOD BULK=FAILED
            robots forbids: NOT_TESTABLE NONE ROBOTS=FAILED
            stale: PASSED GOOD FRESHNESS=FAILED
            dates in words: PASSED GOOD DATES=FAILED FRESHNESS=FAILED HISTORY=FAILED
            dates of either order: PASSED EXEMPLARY DATES=PARTLY
            no stages: PASSED GOOD STAGES=FAILED FRESHNESS=PARTLY
            no language: PASSED EXEMPLARY LANGUAGES=PARTLY
            no language at all: PASSED GOOD LANGUAGES=FAILED
            second page differs: PASSED GOOD STABLE=FAILED
            no description: PASSED GOOD DOCUMENTATION=FAILED
            huge: PASSED GOOD BULK=PARTLY SIZE=FAILED
            found nowhere: PASSED EXEMPLARY FINDABLE=PARTLY
            not there: FAILED NONE REACHABLE=FAILED
            """);

    @TempDir
    private Path folder;

    @Test
    void everyMadeUpSiteIsJudgedAsExpected() throws InterruptedException {
        var told = new LinkedHashMap<String, String>();
        for (var site : MadeUpSites.all().entrySet()) {
            try (var server = site.getValue().get()) {
                var path = site.getKey().equals("found nowhere") ? "/data/bills.json" : "/";
                told.put(site.getKey(), told(test(server, path)));
            }
        }

        assertThat(told).containsExactlyEntriesOf(EXPECTED);
    }

    @Test
    void everyPointIsSeenToPassAndToFail() {
        var failing = new HashSet<String>();
        EXPECTED.values()
                .forEach(told -> Arrays.stream(told.split(" "))
                        .filter(word -> word.contains("="))
                        .map(word -> word.substring(0, word.indexOf('=')))
                        .forEach(failing::add));

        // a folder shows what a site of PDF files does not: that steps are missing alone
        assertThat(failing)
                .containsAll(Set.of(
                        "FINDABLE",
                        "REACHABLE",
                        "FORMAT",
                        "STRUCTURED",
                        "STABLE",
                        "IDENTIFIERS",
                        "DATES",
                        "STAGES",
                        "LANGUAGES",
                        "LICENCE",
                        "FRESHNESS",
                        "HISTORY",
                        "BULK",
                        "DOCUMENTATION",
                        "ROBOTS",
                        "ENCODING",
                        "SIZE"));
        assertThat(EXPECTED.get("good")).isEqualTo("PASSED EXEMPLARY");
    }

    @Test
    void aSiteOfPdfFilesFailsWithExactlyThatReasonAndShowsTheBytes() throws InterruptedException {
        try (var site = MadeUpSites.named("PDF only")) {
            var verdict = test(site, "/");
            var seen = verdict.finding(Point.STRUCTURED).seen().getFirst();

            assertThat(verdict.reasons()).containsExactly(Point.STRUCTURED);
            assertThat(seen.key()).isEqualTo("structured.paper");
            assertThat(seen.values()).containsExactly(3, 1);
            assertThat(seen.excerpt()).startsWith("%PDF-1.4");
            assertThat(seen.address()).endsWith(".pdf");
            assertThat(seen.offset()).isZero();
        }
    }

    @Test
    void anEncodingLieIsShownWithItsByte() throws InterruptedException {
        try (var site = MadeUpSites.named("encoding lie")) {
            var seen = test(site, "/").finding(Point.ENCODING).seen().getFirst();

            assertThat(seen.key()).isEqualTo("encoding.lie");
            assertThat(seen.values().getFirst()).isEqualTo("UTF-8");
            assertThat(seen.offset()).isPositive();
        }
    }

    @Test
    void nothingIsAskedThatRobotsForbidsAndNoOtherSiteIsAsked() throws InterruptedException {
        try (var site = MadeUpSite.good();
                var other = MadeUpSite.good()) {
            site.home("<a href='/private/data.json'>Private data (JSON)</a> <a href='/data/bills.json'>Bills (JSON)</a>"
                    + "<a href='" + other.address() + "/open-data'>Open data of another body</a>");
            site.says("/private/data.json", MadeUpSite.Said.of("application/json", "[]"));
            var verdict = test(site, "/");

            assertThat(site.asked()).doesNotContain("/private/data.json").contains("/robots.txt");
            assertThat(other.asked()).isEmpty();
            assertThat(verdict.state(Point.ROBOTS)).isEqualTo(State.FAILED);
        }
    }

    @Test
    void aSiteWithoutEndIsLeftAfterFortyRequests() throws InterruptedException {
        try (var site = MadeUpSite.empty()) {
            site.says("/robots.txt", MadeUpSite.Said.of("text/plain", ""));
            for (var i = 0; i < 300; i++) {
                var next = "<a href='/open-data/" + word(i + 1) + "'>Open data</a><a href='/api/" + word(i + 2)
                        + "'>API</a>";
                site.says("/open-data/" + word(i), MadeUpSite.Said.of("text/html", "<html>" + next));
                site.says("/api/" + word(i), MadeUpSite.Said.of("text/html", "<html>" + next));
            }
            site.home("<a href='/open-data/" + word(0) + "'>Open data</a>");

            assertThat(test(site, "/").requests()).isLessThanOrEqualTo(Bounds.USUAL.requests());
        }
    }

    @Test
    void whatCannotBePublicIsNotAsked() throws InterruptedException {
        var verdict = ENTRY.site(
                "http://127.0.0.1:9/",
                TestVisits.allowing("", folder, NOON),
                Bounds.USUAL.hurried(),
                NOON,
                requests -> {});

        assertThat(verdict.ruling()).isEqualTo(Ruling.FAILED);
        assertThat(verdict.reasons()).containsExactly(Point.REACHABLE);
        assertThat(verdict.finding(Point.REACHABLE).seen().getFirst().values().toString())
                .contains("not public");
    }

    @Test
    void csvAndXmlAndDumpsPassTheRuleToo() throws InterruptedException {
        try (var site = MadeUpSite.good()) {
            var csv = new StringBuilder("id;title;date;status\n");
            var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><bills xml:lang=\"en\">");
            for (var i = 0; i < 30; i++) {
                csv.append(
                        "b-%d;%s;2026-11-%02d;%s%n".formatted(i, MadeUpSite.title(i), 1 + i % 20, MadeUpSite.stage(i)));
                xml.append("<bill id=\"b-%d\"><title>%s</title><date>2026-11-%02d</date><status>%s</status></bill>"
                        .formatted(i, MadeUpSite.title(i), 1 + i % 20, MadeUpSite.stage(i)));
            }
            site.says("/data.csv", MadeUpSite.Said.of("text/csv; charset=utf-8", csv.toString()));
            site.says("/data.xml", MadeUpSite.Said.of("application/xml", xml + "</bills>"));

            for (var path : new String[] {"/data.csv", "/data.xml"}) {
                var verdict = test(site, path);
                assertThat(verdict.state(Point.STRUCTURED)).as(path).isEqualTo(State.PASSED);
                assertThat(verdict.state(Point.IDENTIFIERS)).as(path).isEqualTo(State.PASSED);
                assertThat(verdict.state(Point.DATES)).as(path).isEqualTo(State.PASSED);
                assertThat(verdict.state(Point.STAGES)).as(path).isEqualTo(State.PASSED);
            }
        }
    }

    private Verdict test(MadeUpSite site, String path) throws InterruptedException {
        return ENTRY.site(
                site.address() + path,
                TestVisits.allowing(site.host(), folder, NOON),
                Bounds.USUAL.hurried(),
                NOON,
                requests -> {});
    }

    private static String told(Verdict verdict) {
        var points = verdict.findings().stream()
                .filter(finding -> finding.state() == State.FAILED || finding.state() == State.PARTLY)
                .filter(finding -> finding.point() != Point.REACHABLE || finding.state() == State.FAILED)
                .map(finding -> " " + finding.point() + "=" + finding.state())
                .collect(joining());
        return verdict.ruling() + " " + verdict.level() + points;
    }

    private static Map<String, String> expected(String lines) {
        var expected = new LinkedHashMap<String, String>();
        lines.lines().forEach(line -> expected.put(line.split(": ")[0], line.split(": ")[1]));
        return expected;
    }

    private static String word(int i) {
        return Integer.toString(i, 26)
                .chars()
                .mapToObj(c -> Character.toString(c + 49 - (c >= 'a' ? 39 : 0)))
                .collect(joining());
    }
}
