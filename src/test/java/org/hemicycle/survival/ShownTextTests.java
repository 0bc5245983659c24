package org.hemicycle.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.hemicycle.cloud.legislation.ExportBills;
import org.hemicycle.portal.Fault;
import org.hemicycle.portal.Form;
import org.hemicycle.testing.Chromium;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases 19 to 21: texts of sources that would run, calculate or lead elsewhere where they are shown. */
class ShownTextTests extends SickSource {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "ar");

    @TempDir
    private Path folder;

    private final ExportBills export;

    ShownTextTests(PortalHarvests harvests, ExportBills export) {
        super(harvests);
        this.export = export;
    }

    @Test
    void formulasAreTextInTablesAndUnchangedInJson() throws Exception {
        var site = site("xp-csv-formula", Form.NDJSON, 20);
        site.inflict(Fault.CSV_FORMULA);
        harvest(site);
        var rows = new ArrayList<String>();
        var lines = new ArrayList<String>();
        var titles = new ArrayList<String>();

        export.each(
                new ExportBills.Filter(
                        List.of(), List.of(site.name()), List.of(), List.of(), List.of(), List.of(), false),
                (bill, fragments) -> {
                    titles.add(bill.mainTitle().orElseThrow().text());
                    rows.add(ExportBills.csv(ExportBills.row(bill, fragments)));
                    lines.add(export.json(bill, fragments, ""));
                });

        assertThat(titles).hasSize(20).allSatisfy(title -> assertThat("=+-@").contains(title.substring(0, 1)));
        for (var i = 0; i < titles.size(); i++) {
            var title = titles.get(i);
            assertThat(rows.get(i)).contains("'" + title.replace("\"", "\"\""));
            assertThat(rows.get(i)).doesNotContainPattern("(^|,)\"?[=+@-]");
            assertThat(lines.get(i))
                    .contains(tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(title));
        }
        harvests.assertIndexAgrees(site);
        harvests.assertHealthy();
    }

    @Test
    void scriptsInTitlesAreTextOnEveryPage() throws Exception {
        var site = site("xp-script-title", Form.NDJSON, 5);
        site.inflict(Fault.SCRIPT_TITLE);
        harvest(site);
        harvests.assertIndexAgrees(site);
        var key = site.bill(0).id();
        for (var language : LANGUAGES) {
            assertNothingRuns("/%s/legislation/%s/%s".formatted(language, site.name(), key));
            assertNothingRuns("/%s/legislation?chamber=%s".formatted(language, site.name()));
            assertNothingRuns("/%s/sources/%s".formatted(language, site.name()));
        }
        assertNothingRuns("/en/legislation/%s/%s/history".formatted(site.name(), key));
        assertNothingRuns("/en/legislation/%s/%s/provenance".formatted(site.name(), key));

        var feed = harvests.get("/api/v1/bills?format=atom&chamber=" + site.name());
        assertThat(feed.body()).contains("Bill no. ").doesNotContain("<script", "<img");
        assertThat(harvests.json("/api/v1/bills/%s/%s".formatted(site.name(), key))
                        .toString())
                .contains("<script>");
        harvests.assertHealthy();
    }

    /** No element that a title brought, the title all the same, and set apart from what stands beside it. */
    private void assertNothingRuns(String path) {
        var answer = harvests.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("img[src=x], [onerror]")).as(path).isEmpty();
        assertThat(page.select("script").eachAttr("src"))
                .as(path)
                .allSatisfy(source -> assertThat(source).startsWith("/"));
        assertThat(answer.body()).as(path).doesNotContain("<script>document", "<img src=x");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .as(path)
                .contains("default-src 'none'", "script-src 'self';");
        page.getElementsContainingOwnText("\u202E")
                .forEach(element -> assertThat(element.closest("bdi, [dir]:not(html), title, code"))
                        .as("isolated: " + element)
                        .isNotNull());
    }

    @Test
    @Tag("long")
    void noScriptOfATitleRunsInABrowser() throws Exception {
        var site = site("xp-script-browser", Form.NDJSON, 5);
        site.inflict(Fault.SCRIPT_TITLE);
        harvest(site);
        harvests.assertIndexAgrees(site);
        var path = "/en/legislation/%s/%s".formatted(site.name(), site.bill(0).id());

        var shown = Jsoup.parse(inBrowser(harvests.address(path)));

        assertThat(shown.title()).isNotEqualTo("taken").contains("Bill no. 0");
        assertThat(shown.select("img[src=x]")).isEmpty();
    }

    /** The page as it stands in a browser, after its scripts have run. */
    private String inBrowser(String address) throws Exception {
        var output = folder.resolve("shown.html");
        var browser = new ProcessBuilder(
                        Chromium.program().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        address)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(browser.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output);
    }

    @Test
    void onlyLinksOfTheWebAreKept() throws Exception {
        var site = site("xp-bad-links", Form.NDJSON, 20);
        site.inflict(Fault.BAD_LINKS);
        harvest(site);

        var stored = harvests.stored(site);

        assertThat(stored).hasSize(20);
        assertThat(stored.values()).allSatisfy(bill -> {
            assertThat(bill.addresses()).allMatch(address -> address.matches("https?://[a-z.]+/.*"));
            assertThat(bill.documents())
                    .allMatch(
                            document -> document.url() == null || document.url().matches("https?://[a-z.]+/.*"));
        });
        assertThat(harvests.quarantine(site))
                .anySatisfy(
                        one -> assertThat(Objects.requireNonNull(one.field())).contains("addresses"));
        for (var place = 0; place < 5; place++) {
            var page = Jsoup.parse(harvests.get("/en/legislation/%s/%s"
                            .formatted(site.name(), site.bill(place).id()))
                    .body());
            assertThat(page.select("a").eachAttr("href"))
                    .noneMatch(link -> link.matches("(?i)\\s*(javascript|data|vbscript):.*"))
                    .noneMatch(link -> link.contains("secret@"));
        }
        harvests.assertHealthy();
    }
}
