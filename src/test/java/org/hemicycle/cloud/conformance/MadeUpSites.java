package org.hemicycle.cloud.conformance;

import static org.hemicycle.cloud.conformance.MadeUpSite.PAGE;
import static org.hemicycle.cloud.conformance.MadeUpSite.items;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hemicycle.cloud.conformance.MadeUpSite.Said;

/** Made-up sites, each worse than the good one in its own way. */
final class MadeUpSites {
    private static final Said PDF = Said.of("application/pdf", "%PDF-1.4\n%made up\n1 0 obj << >> endobj\n%%EOF");

    private MadeUpSites() {}

    /** The site of that name. */
    static MadeUpSite named(String name) {
        return Objects.requireNonNull(all().get(name), name).get();
    }

    /** Every site by its name. */
    static Map<String, Supplier<MadeUpSite>> all() {
        var sites = new LinkedHashMap<String, Supplier<MadeUpSite>>();
        sites.put("good", MadeUpSite::good);
        sites.put("PDF only", MadeUpSites::pdfOnly);
        sites.put("pages only", MadeUpSites::pagesOnly);
        sites.put(
                "no identifiers",
                () -> bills(bill -> bill.replaceAll("\"id\": \"[^\"]*\", \"number\": \"[^\"]*\", ", "")));
        sites.put("identifiers that move", MadeUpSites::movingIdentifiers);
        sites.put(
                "repeated identifiers",
                () -> bills(bill ->
                        bill.replaceAll("\"id\": \"b-\\d*(\\d)\", \"number\": \"[^\"]*\"", "\"id\": \"b-$1\"")));
        sites.put("dead licence", MadeUpSites::deadLicence);
        sites.put("closed licence", MadeUpSites::closedLicence);
        sites.put("encoding lie", MadeUpSites::encodingLie);
        sites.put("media type lie", MadeUpSites::mediaTypeLie);
        sites.put("broken JSON", MadeUpSites::brokenJson);
        sites.put("unstable structure", MadeUpSites::unstable);
        sites.put("no paging", MadeUpSites::noPaging);
        sites.put("pages that repeat", MadeUpSites::repeatingPages);
        sites.put("robots forbids", MadeUpSites::forbidden);
        sites.put("stale", () -> bills(bill -> bill.replace("2026-", "2019-")));
        sites.put(
                "dates in words",
                () -> bills(bill -> bill.replaceAll("\"2026-\\d\\d-(\\d\\d)\"", "\"the $1th of May\"")));
        sites.put(
                "dates of either order",
                () -> bills(bill -> bill.replaceAll("\"2026-(\\d\\d)-\\d(\\d)\"", "\"0$2/$1/2026\"")
                        .replace("\"00/", "\"01/")));
        sites.put(
                "no stages",
                () -> bills(bill ->
                        bill.replaceAll("\"status\": \"[^\"]*\", ", "").replaceAll(", \"steps\": \\[.*\\]", "")));
        sites.put("no language", () -> bills(bill -> bill.replace("\"language\": \"en\", ", "")));
        sites.put("no language at all", MadeUpSites::mute);
        sites.put("second page differs", MadeUpSites::secondPageDiffers);
        sites.put("no description", MadeUpSites::undocumented);
        sites.put("huge", MadeUpSites::huge);
        sites.put("found nowhere", MadeUpSites::unlinked);
        sites.put("not there", MadeUpSites::notThere);
        return sites;
    }

    private static MadeUpSite bills(Function<String, String> worse) {
        var site = MadeUpSite.good();
        site.bills(i -> worse.apply(MadeUpSite.bill(i)));
        return site;
    }

    private static MadeUpSite pdfOnly() {
        var site = MadeUpSite.good();
        site.gone("/data/bills.json");
        site.home("<a href='/b/1.pdf'>Bill 1</a> <a href='/b/2.pdf'>Bill 2</a> <a href='/b/3.pdf'>Bill 3</a>"
                + "<a href='/licence'>Licence</a>");
        site.says("/b/1.pdf", PDF);
        site.says("/b/2.pdf", PDF);
        site.says("/b/3.pdf", PDF);
        return site;
    }

    private static MadeUpSite pagesOnly() {
        var site = MadeUpSite.good();
        site.gone("/data/bills.json");
        site.home("<a href='/bill/1'>Bill 1</a> <a href='/bill/2'>Bill 2</a> <a href='/licence'>Licence</a>");
        site.says("/bill/1", Said.of("text/html", "<html lang=en><h1>Bill 1</h1><p>In committee</p></html>"));
        site.says("/bill/2", Said.of("text/html", "<html lang=en><h1>Bill 2</h1><p>Passed</p></html>"));
        return site;
    }

    private static MadeUpSite movingIdentifiers() {
        var site = MadeUpSite.good();
        var times = new AtomicInteger();
        site.answers("/data/bills.json", query -> {
            var time = times.incrementAndGet() * 100_000;
            return json("{\"items\": [%s]}"
                    .formatted(items(
                            0,
                            PAGE,
                            i -> MadeUpSite.bill(i)
                                    .replaceAll(
                                            "\"id\": \"[^\"]*\", \"number\": \"[^\"]*\"",
                                            "\"id\": \"s" + (time + i) + "\""))));
        });
        return site;
    }

    private static MadeUpSite deadLicence() {
        var site = MadeUpSite.good();
        site.gone("/licence");
        return site;
    }

    private static MadeUpSite closedLicence() {
        var site = MadeUpSite.good();
        site.says("/licence", Said.of("text/html", "<html><p>All rights reserved by the assembly.</p></html>"));
        return site;
    }

    private static MadeUpSite encodingLie() {
        var site = MadeUpSite.good();
        site.answers(
                "/data/bills.json",
                query -> Said.of(
                        "application/json; charset=utf-8",
                        "{\"items\": [%s]}"
                                .formatted(
                                        items(0, PAGE, i -> MadeUpSite.bill(i).replace("ferries", "balsas de Güiría"))),
                        StandardCharsets.ISO_8859_1));
        return site;
    }

    private static MadeUpSite mediaTypeLie() {
        var site = MadeUpSite.good();
        site.answers(
                "/data/bills.json",
                query -> Said.of(
                        "text/html; charset=utf-8", "{\"items\": [%s]}".formatted(items(0, PAGE, MadeUpSite::bill))));
        return site;
    }

    private static MadeUpSite brokenJson() {
        var site = MadeUpSite.good();
        site.answers("/data/bills.json", query -> json("{\"items\": [%s".formatted(items(0, PAGE, MadeUpSite::bill))));
        return site;
    }

    private static MadeUpSite unstable() {
        return bills(bill -> {
            var turn = bill.hashCode() & 3;
            return turn == 0
                    ? bill
                    : bill.replace("\"title\"", "\"title" + turn + "\"")
                            .replace("\"number\"", "\"no" + turn + "\"")
                            .replace("\"status\"", "\"st" + turn + "\"")
                            .replace("\"introducedOn\"", "\"on" + turn + "\"")
                            .replace("\"steps\"", "\"steps" + turn + "\"");
        });
    }

    private static MadeUpSite noPaging() {
        var site = MadeUpSite.good();
        site.answers(
                "/data/bills.json",
                query -> json("{\"total\": 4000, \"items\": [%s]}".formatted(items(0, PAGE, MadeUpSite::bill))));
        return site;
    }

    private static MadeUpSite repeatingPages() {
        var site = MadeUpSite.good();
        site.answers(
                "/data/bills.json",
                query -> json("{\"total\": 4000, \"next\": \"/data/bills.json?page=2\", \"items\": [%s]}"
                        .formatted(items(0, PAGE, MadeUpSite::bill))));
        return site;
    }

    private static MadeUpSite forbidden() {
        var site = MadeUpSite.good();
        site.says("/robots.txt", Said.of("text/plain", "User-agent: *\nDisallow: /\n"));
        return site;
    }

    private static MadeUpSite mute() {
        var site = bills(bill -> bill.replace("\"language\": \"en\", ", ""));
        for (var path : new String[] {"/docs", "/licence", "/news"}) {
            site.says(path, Said.of("text/html", "<html><p>Use the data under CC BY 4.0.</p></html>"));
        }
        site.says(
                "/",
                Said.of(
                        "text/html",
                        "<html><a href='/data/bills.json'>JSON</a> <a href='/licence'>Licence</a> <a href='/docs'>Docs</a></html>"));
        return site;
    }

    private static MadeUpSite secondPageDiffers() {
        var site = MadeUpSite.good();
        site.answers(
                "/data/bills.json",
                query -> query.contains("page=2")
                        ? json("{\"items\": [%s]}"
                                .formatted(items(
                                        PAGE, PAGE, i -> MadeUpSite.bill(i).replaceAll("\"(\\w+)\": ", "\"x$1\": "))))
                        : json("{\"next\": \"?page=2\", \"items\": [%s]}".formatted(items(0, PAGE, MadeUpSite::bill))));
        return site;
    }

    private static MadeUpSite undocumented() {
        var site = MadeUpSite.good();
        site.home("<a href='/data/bills.json'>Bills (JSON)</a> <a href='/licence'>Licence</a>");
        return site;
    }

    private static MadeUpSite huge() {
        var site = MadeUpSite.good();
        var padding = "x".repeat(250_000);
        site.answers(
                "/data/bills.json",
                query -> json("{\"items\": [%s]}"
                        .formatted(items(
                                0,
                                PAGE,
                                i -> MadeUpSite.bill(i)
                                        .replace("\"language\"", "\"text\": \"" + padding + "\", \"language\"")))));
        return site;
    }

    private static MadeUpSite unlinked() {
        var site = MadeUpSite.good();
        site.home("<a href='/licence'>Licence</a> <a href='/docs'>Documentation</a>");
        return site;
    }

    private static MadeUpSite notThere() {
        return MadeUpSite.empty();
    }

    private static Said json(String text) {
        return Said.of("application/json; charset=utf-8", text);
    }
}
