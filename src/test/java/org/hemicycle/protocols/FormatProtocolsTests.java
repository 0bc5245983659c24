package org.hemicycle.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hemicycle.cloud.legislation.MemberQuery;
import org.hemicycle.cloud.legislation.Members;
import org.hemicycle.portal.Archives;
import org.hemicycle.portal.InventedBill;
import org.hemicycle.portal.Said;
import org.hemicycle.survival.PortalHarvests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which sources write their bills: tables, lines, archives, feeds, documents of law, pages for people. */
class FormatProtocolsTests extends SpokenSource {
    private static final String MAP = """
                map: { kind: BILL, key: id, introducedOn: introduced, titles: [ { type: OFFICIAL, text: title } ] }
            """;
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final Members members;

    FormatProtocolsTests(PortalHarvests harvests, Members members) {
        super(harvests);
        this.members = members;
    }

    @Test
    void oneObjectALine() throws Exception {
        var site = site("xp-ndjson");
        site.says("/bills.ndjson", Said.of("application/x-ndjson", lines(site.bills())));

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills.ndjson" }
                    read: { format: ndjson }
                """ + MAP);
    }

    @Test
    void recordsUnderTheirKeys() throws Exception {
        var site = site("xp-keyed");
        site.says(
                "/bills.json",
                json("{"
                        + written(
                                site.bills(),
                                ",",
                                bill -> "\"%s\":{\"title\":\"%s\",\"introduced\":\"%s\"}"
                                        .formatted(bill.id(), bill.title(), bill.introduced()))
                        + "}"));

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills.json" }
                    read: { format: json, each: "*" }
                """ + MAP.replace("key: id", "key: key()"));
    }

    @Test
    void linesPackedWithGzip() throws Exception {
        var site = site("xp-gzip");
        site.says("/bills.gz", Said.of("application/gzip", Archives.gzip(bytes(lines(site.bills())))));

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills.gz" }
                    read: { format: ndjson }
                """ + MAP);
    }

    @ParameterizedTest
    @CsvSource({"json, ''", "xml, bill", "csv, ''"})
    void membersOfAZipArchive(String format, String each) throws Exception {
        var site = site("xp-zip-" + format);
        var zip = new Archives.Zip().add("readme.txt", bytes("nothing to read"));
        for (var from = 0; from < BILLS; from += PAGE) {
            var some = page(site, from);
            zip.add(
                    "2020/bills-%d.%s".formatted(from, format),
                    bytes(
                            switch (format) {
                                case "json" -> objects(some);
                                case "xml" -> "<bills>" + elements(some) + "</bills>";
                                default -> table(some, ";");
                            }));
        }
        site.says("/bills.zip", Said.of("application/zip", zip.bytes()));

        assertGives(
                site,
                """
                  list:
                    request: { url: "SITE/bills.zip" }
                    read: { format: FORMAT, zip: "bills-*.FORMAT"REST }
                """.replace("FORMAT", format).replace(
                                "REST",
                                switch (format) {
                                    case "json" -> ", each: \".\"";
                                    case "xml" -> ", each: bill";
                                    default -> ", separator: \";\"";
                                })
                        + (format.equals("xml") ? MAP.replace("key: id", "key: \"@id\"") : MAP));
    }

    @Test
    void aTableInAnOlderCharset() throws Exception {
        var site = site("xp-csv");
        var text = "Register of bills\n" + table(site.bills(), ";");
        site.says("/bills.csv", Said.of("text/csv", text.getBytes(Charset.forName("windows-1252"))));

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills.csv" }
                    read: { format: csv, separator: ";", skip: 1, charset: windows-1252 }
                """ + MAP);
    }

    @Test
    void aTableWithTabsAMarkAndNamesOfItsOwn() throws Exception {
        var site = site("xp-tsv");
        var rows = table(site.bills(), "\t").replaceFirst("^[^\n]*\n", "");
        site.says(
                "/bills.tsv", Said.of("text/tab-separated-values", ("\uFEFF" + rows).getBytes(StandardCharsets.UTF_8)));

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills.tsv" }
                    read: { format: csv, separator: tab, header: [id, title, introduced] }
                """ + MAP);
    }

    @Test
    void linkedDataInJson() throws Exception {
        var site = site("xp-json-ld");
        site.says("/bills.jsonld", Said.of("application/ld+json", """
                {"@context":"https://schema.org","@graph":[%s]}""".formatted(written(
                site.bills(), ",", bill -> """
                {"@id":"https://xp.example/id/%s","@type":["Legislation"],"name":[{"@language":"fr","@value":"Loi"},\
                {"@language":"en","@value":"%s"}],"legislationDate":{"@type":"xsd:date","@value":"%s"}}""".formatted(bill.id(), bill.title(), bill.introduced())))));

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills.jsonld", headers: { Accept: application/ld+json } }
                    read: { format: json, each: "'@graph'", where: "'@type' = 'Legislation'" }
                    map:
                      kind: BILL
                      key: { path: "'@id'", match: "/id/(.+)$" }
                      introducedOn: "legislationDate/'@value'"
                      titles: [ { type: OFFICIAL, text: "name['@language'='en']/'@value'", language: en } ]
                """);
    }

    @Test
    void aMapOfTheSiteLeadsToItsDocuments() throws Exception {
        var site = site("xp-sitemap");
        site.says("/sitemap.xml", Said.of(XML, """
                <?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\
                <sitemap><loc>%1$s/maps/bills-0.xml</loc></sitemap><sitemap><loc>%1$s/maps/news.xml</loc></sitemap>\
                <sitemap><loc>%1$s/maps/bills-3.xml</loc></sitemap><sitemap><loc>%1$s/maps/bills-6.xml</loc></sitemap>\
                </sitemapindex>""".formatted(site.url())));
        for (var from = 0; from < BILLS; from += PAGE) {
            site.says("/maps/bills-%d.xml".formatted(from), Said.of(XML, """
                    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>%s/about</loc></url>%s</urlset>""".formatted(
                            site.url(),
                            written(
                                    page(site, from),
                                    "",
                                    bill -> "<url><loc>%s/bills/%s.xml</loc><lastmod>2031-01-01</lastmod></url>"
                                            .formatted(site.url(), bill.id())))));
        }
        site.bills()
                .forEach(
                        bill -> site.says("/bills/%s.xml".formatted(bill.id()), Said.of(XML, elements(List.of(bill)))));

        assertGives(site, """
                  maps:
                    request: { url: "SITE/sitemap.xml" }
                    read: { format: xml, each: sitemap, where: "loc ~ '/bills-'" }
                    map: { kind: PART, key: { path: loc, match: "/maps/(.+)\\\\.xml$" } }
                  addresses:
                    request: { url: "SITE/maps/{key}.xml", each: maps }
                    read: { format: xml, each: url, where: "loc ~ '/bills/'" }
                    map: { kind: PART, key: { path: loc, match: "/bills/(.+)\\\\.xml$" } }
                  bills:
                    request: { url: "SITE/bills/{key}.xml", each: addresses }
                    read: { format: xml, require: title }
                """ + MAP.replace("key: id", "key: \"@id\""));

        assertThat(asked(site)).hasSize(1 + 3 + BILLS);
    }

    @Test
    void aFeedOfAtomInPages() throws Exception {
        var site = site("xp-atom");
        site.answers("/feed", heard -> {
            var from = heard.number("start", 0);
            var next = from + PAGE < BILLS
                    ? "<link rel=\"next\" type=\"application/atom+xml\" href=\"/xp-atom/feed?start=%d\"/>"
                            .formatted(from + PAGE)
                    : "";
            return Said.of("application/atom+xml", """
                    <feed xmlns="http://www.w3.org/2005/Atom"><title>Bills</title><link rel="self" href="/feed"/>%s%s</feed>""".formatted(next, written(page(site, from), "", bill ->
                    """
                            <entry><id>tag:xp.example,2031:%1$s</id><title type="html">%2$s</title>\
                            <published>%3$sT09:30:00Z</published><link rel="alternate" href="%4$s"/></entry>""".formatted(bill.id(), bill.title(), bill.introduced(), bill.link()))));
        });

        assertGives(site, """
                  list:
                    request: { url: "SITE/feed", paging: { kind: next, path: "link[@rel='next']/@href" } }
                    read: { format: xml, each: entry, require: title }
                    map:
                      kind: BILL
                      key: { path: id, match: ":([^:]+)$" }
                      introducedOn: published
                      titles: [ { type: OFFICIAL, text: "title/#text" } ]
                      addresses: [ "link[@rel='alternate']/@href" ]
                """);
    }

    @Test
    void aFeedOfRss() throws Exception {
        var site = site("xp-rss");
        site.says("/rss", Said.of("application/rss+xml", """
                <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>\
                <title>Bills</title>%s</channel></rss>""".formatted(written(site.bills(), "", bill -> """
                <item><title><![CDATA[%2$s]]></title><link>%4$s</link><guid isPermaLink="false">%1$s</guid>\
                <pubDate>%3$s</pubDate></item>""".formatted(
                        bill.id(),
                        bill.title(),
                        RFC_822.format(bill.introduced().atTime(9, 30).toInstant(ZoneOffset.UTC)),
                        bill.link())))));

        assertGives(site, """
                  list:
                    request: { url: "SITE/rss" }
                    read: { format: xml, each: channel/item, require: channel/title }
                    map:
                      kind: BILL
                      key: guid/#text
                      introducedOn: { path: pubDate, pattern: "EEE, d MMM yyyy HH:mm:ss z" }
                      titles: [ { type: OFFICIAL, text: title } ]
                      addresses: [ link ]
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.akomantoso.org/2.0",
                "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13",
                "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
            })
    void akomaNtosoOfEveryVersion(String namespace) throws Exception {
        var site = site("xp-akn-" + Integer.toHexString(namespace.hashCode()));
        site.says("/bills", json(objects(site.bills())));
        site.bills()
                .forEach(bill ->
                        site.says("/akn/" + bill.id(), Said.of("application/akn+xml", akomaNtoso(namespace, bill))));

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills" }
                    read: { format: json, each: "." }
                    map: { kind: PART, key: id }
                  documents:
                    request: { url: "SITE/akn/{key}", each: list }
                    read: { format: xml, require: bill/meta/identification }
                    map:
                      kind: BILL
                      key: "bill/meta/identification/FRBRWork/FRBRalias[@name='id']/@value"
                      introducedOn: "bill/meta/identification/FRBRWork/FRBRdate[@name='presented']/@date"
                      titles: [ { type: OFFICIAL, text: "bill/preface/p/docTitle | bill/preface/longTitle/p/docTitle" } ]
                      steps: { each: bill/meta/lifecycle/eventRef, date: "@date", words: "@refersTo", stage: { table: steps, words: "@refersTo" } }
                """);

        assertThat(harvests.stored(site).values())
                .allSatisfy(bill -> assertThat(bill.steps()).hasSize(1));
    }

    @Test
    void popoloGivesMembersWithTheirSeats() throws Exception {
        var site = site("xp-popolo");
        site.says("/popolo.json", json("""
                {"persons":[{"id":"p1","name":"Amina Okoro","family_name":"Okoro","given_name":"Amina","email":"not@read.example"},\
                {"id":"p2","name":"José Água"}],\
                "organizations":[{"id":"o1","name":"Harbour Party","classification":"party"}],\
                "memberships":[{"person_id":"p1","on_behalf_of_id":"o1","legislative_period_id":"term/9","start_date":"2030-01-15",\
                "area_id":"a1"},{"person_id":"p2","legislative_period_id":"term/9"}],\
                "areas":[{"id":"a1","name":"Coast North"}]}"""));

        harvested(site, """
                  persons:
                    request: { url: "SITE/popolo.json" }
                    read: { format: json, each: persons, require: persons }
                    map: { kind: MEMBER, key: id, name: name, familyName: family_name, givenName: given_name }
                    require: [ name ]
                    drop: [ email ]
                  memberships:
                    request: { url: "SITE/popolo.json" }
                    read: { format: json, each: memberships, require: memberships }
                    map:
                      kind: MEMBER
                      key: "{person_id}:{legislative_period_id}"
                      work: person_id
                      name: "/persons[id = ../person_id]/name"
                      mandates:
                        - term: { path: legislative_period_id, match: "term/(.+)" }
                          from: start_date
                          party: "/organizations[id = ../on_behalf_of_id]/name"
                          area: "/areas[id = ../area_id]/name"
                    require: [ mandates ]
                """);

        var known = members.find(new MemberQuery("", null, site.name(), null, null, false, 1, 10))
                .items();
        assertThat(known)
                .extracting(member -> member.profile().name())
                .containsExactlyInAnyOrder("José Água", "Amina Okoro");
        assertThat(known)
                .filteredOn(member -> member.profile().name().startsWith("Amina"))
                .flatExtracting(member -> member.profile().mandates())
                .singleElement()
                .satisfies(mandate -> {
                    assertThat(mandate.term()).isEqualTo("9");
                    assertThat(mandate.party()).isEqualTo("Harbour Party");
                    assertThat(mandate.area()).isEqualTo("Coast North");
                    assertThat(mandate.from()).isEqualTo("2030-01-15");
                });
    }

    @Test
    void pagesForPeopleByTheirSelectors() throws Exception {
        var site = site("xp-html");
        site.answers("/bills.html", heard -> {
            var from = heard.number("start", 0);
            var next = from + PAGE < BILLS ? "<a rel=next href='?start=%d'>More</a>".formatted(from + PAGE) : "";
            return Said.of("text/html; charset=utf-8", """
                    <!doctype html><html><body><table id=bills><tr><th>Bill<th>Date</tr>%s</table><nav>%s</nav></body></html>""".formatted(
                            written(
                                    page(site, from),
                                    "",
                                    bill -> "<tr data-id=%s><td><a href='/b/%s'> %s </a><td>%s"
                                            .formatted(bill.id(), bill.place(), bill.title(), dots(bill))),
                            next));
        });

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills.html", paging: { kind: next, path: "css(a[rel=next])@href" } }
                    read: { format: html, each: "css(#bills tr:has(td))", require: "css(#bills)" }
                    map:
                      kind: BILL
                      key: "@data-id"
                      introducedOn: { path: "css(td:nth-child(2))", pattern: dd.MM.yyyy }
                      titles: [ { type: OFFICIAL, text: "css(td > a)" } ]
                      addresses: [ "css(td > a)@href" ]
                """);

        assertThat(asked(site)).containsExactly("/bills.html", "/bills.html?start=3", "/bills.html?start=6");
    }

    private static String dots(InventedBill bill) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(bill.introduced());
    }

    private static String lines(List<InventedBill> bills) {
        return written(bills, "\n", SpokenSource::object) + "\n";
    }

    private static String table(List<InventedBill> bills, String separator) {
        return String.join(separator, "id", "title", "introduced") + "\n"
                + written(
                        bills,
                        "",
                        bill -> String.join(
                                        separator,
                                        bill.id(),
                                        "\"" + bill.title() + "\"",
                                        bill.introduced().toString())
                                + "\n");
    }

    private static String akomaNtoso(String namespace, InventedBill bill) {
        return """
                <?xml version="1.0" encoding="UTF-8"?><an:akomaNtoso xmlns:an="%1$s"><an:bill name="bill"><an:meta>\
                <an:identification source="#xp"><an:FRBRWork><an:FRBRthis value="/akn/xp/bill/%2$s/main"/>\
                <an:FRBRalias value="%2$s" name="id"/><an:FRBRdate date="%3$s" name="presented"/></an:FRBRWork></an:identification>\
                <an:lifecycle source="#xp"><an:eventRef date="%3$s" refersTo="Presented" source="#a"/></an:lifecycle></an:meta>\
                <an:preface><an:p>A bill: <an:docTitle>%4$s</an:docTitle></an:p></an:preface><an:body/></an:bill></an:akomaNtoso>""".formatted(namespace, bill.id(), bill.introduced(), bill.title());
    }
}
