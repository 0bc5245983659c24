package org.hemicycle.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.hemicycle.portal.Heard;
import org.hemicycle.portal.InventedBill;
import org.hemicycle.portal.Said;
import org.hemicycle.portal.Site;
import org.hemicycle.survival.PortalHarvests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Sources that are asked in a language of queries: OData, SPARQL, SOAP, JSON that is posted. */
class QueryProtocolsTests extends SpokenSource {
    private static final String SPARQL = """
            PREFIX leg: <https://xp.example/terms#>
            SELECT ?id ?title ?introduced
            WHERE { ?bill leg:id ?id ; leg:title ?title . { ?bill leg:introduced ?introduced } }
            ORDER BY ?id LIMIT 3 OFFSET {offset}""";

    QueryProtocolsTests(PortalHarvests harvests) {
        super(harvests);
    }

    @Test
    void odata2GivesJsonWithDatesInMilliseconds() throws Exception {
        var site = site("xp-odata2");
        site.answers("/odata/Bills", heard -> {
            var from = heard.number("$skiptoken", 0);
            var next = from + PAGE < BILLS
                    ? ",\"__next\":\"%s/odata/Bills?$format=json&$skiptoken=%d\"".formatted(site.url(), from + PAGE)
                    : "";
            return json("{\"d\":{\"results\":[%s]%s}}"
                    .formatted(written(page(site, from), ",", QueryProtocolsTests::entity), next));
        });

        assertGives(site, """
                  list:
                    request: { url: "SITE/odata/Bills?$format=json&$filter=Type eq 'Bill'", paging: { kind: next, path: d/__next } }
                    read: { format: json, each: d/results }
                    map: { kind: BILL, key: Id, introducedOn: Introduced, titles: [ { type: OFFICIAL, text: Title } ] }
                """);

        assertThat(asked(site)).hasSize(3).first().isEqualTo("/odata/Bills?$format=json&$filter=Type%20eq%20'Bill'");
    }

    @Test
    void odata2GivesAtomWithTypedProperties() throws Exception {
        var site = site("xp-odata2-atom");
        site.answers("/odata/Bills", heard -> {
            var from = heard.number("$skip", 0);
            var next = from + PAGE < BILLS ? "<link rel=\"next\" href=\"Bills?$skip=%d\"/>".formatted(from + PAGE) : "";
            return Said.of("application/atom+xml;type=feed;charset=utf-8", """
                    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:d="urn:d" xmlns:m="urn:m"><title>Bills</title>%s%s</feed>""".formatted(
                            written(page(site, from), "", QueryProtocolsTests::entry), next));
        });

        assertGives(site, """
                  list:
                    request: { url: "SITE/odata/Bills", paging: { kind: next, path: "link[@rel='next']/@href" } }
                    read: { format: xml, each: entry }
                    map: { kind: BILL, key: content/properties/Id, introducedOn: content/properties/Introduced/#text, titles: [ { type: OFFICIAL, text: content/properties/Title } ] }
                """);

        assertThat(asked(site)).containsExactly("/odata/Bills", "/odata/Bills?$skip=3", "/odata/Bills?$skip=6");
    }

    @ParameterizedTest
    @CsvSource({"3, odata.nextLink", "4, @odata.nextLink"})
    void odata3And4NameTheNextPage(int version, String name) throws Exception {
        var site = site("xp-odata" + version);
        site.answers("/odata/Bills", heard -> {
            var from = heard.number("$skiptoken", 0);
            var next = from + PAGE < BILLS
                    ? ",\"%s\":\"%s/odata/Bills?$skiptoken=%d\"".formatted(name, site.url(), from + PAGE)
                    : "";
            return json("{\"value\":%s%s}".formatted(objects(page(site, from)), next));
        });

        assertGives(site, """
                  list:
                    request: { url: "SITE/odata/Bills", paging: { kind: next, path: "'NAME'" } }
                    read: { format: json, each: value, require: value }
                    map: { kind: BILL, key: id, introducedOn: introduced, titles: [ { type: OFFICIAL, text: title } ] }
                """.replace("NAME", name));

        assertThat(asked(site)).hasSize(3).last().isEqualTo("/odata/Bills?$skiptoken=6");
    }

    @Test
    void odata4IsPagedBySkipAndCountToo() throws Exception {
        var site = site("xp-odata4-skip");
        site.answers(
                "/odata/Bills",
                heard -> json("{\"@odata.count\":%d,\"value\":%s}"
                        .formatted(BILLS, objects(page(site, heard.number("$skip", -9))))));

        assertGives(site, """
                  list:
                    request:
                      url: "SITE/odata/Bills?$top=3&$count=true"
                      paging: { kind: offset, parameter: $skip, size: 3, total: "'@odata.count'" }
                    read: { format: json, each: value, require: value }
                    map: { kind: BILL, key: id, introducedOn: introduced, titles: [ { type: OFFICIAL, text: title } ] }
                """);

        assertThat(asked(site)).hasSize(3).last().isEqualTo("/odata/Bills?$top=3&$count=true&$skip=6");
    }

    @Test
    void sparqlIsAskedPageByPageAndAnswersInJson() throws Exception {
        var site = site("xp-sparql-json");
        site.answers(
                "/sparql",
                heard -> Said.of(
                        "application/sparql-results+json",
                        "{\"head\":{\"vars\":[\"id\"]},\"results\":{\"bindings\":[%s]}}"
                                .formatted(written(found(site, heard), ",", bill ->
                                        """
                                {"id":{"type":"literal","value":"%s"},"title":{"xml:lang":"en","type":"literal","value":"%s"},\
                                "introduced":{"type":"typed-literal","value":"%s"}}""".formatted(bill.id(), bill.title(), bill.introduced())))));

        assertGives(
                site,
                get("application/sparql-results+json", "{ format: json, each: results/bindings }")
                        + "    map: { kind: BILL, key: id/value, introducedOn: introduced/value, titles: [ { type: OFFICIAL, text: title/value } ] }\n");

        assertThat(site.heard()).hasSize(4).allSatisfy(heard -> {
            assertThat(heard.header("Accept")).isEqualTo("application/sparql-results+json");
            assertThat(parameter(heard, "query")).contains("{ ?bill leg:introduced ?introduced }", "LIMIT 3 OFFSET ");
        });
    }

    @Test
    void sparqlAnswersInXml() throws Exception {
        var site = site("xp-sparql-xml");
        site.answers(
                "/sparql",
                heard -> Said.of("application/sparql-results+xml", """
                <?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head/><results>%s</results></sparql>""".formatted(written(
                        found(site, heard), "", bill -> """
                        <result><binding name="id"><literal>%s</literal></binding><binding name="title"><literal \
                        xml:lang="en">%s</literal></binding><binding name="introduced"><literal datatype="d">%s</literal>\
                        </binding></result>""".formatted(bill.id(), bill.title(), bill.introduced())))));

        assertGives(site, get("application/sparql-results+xml", "{ format: xml, each: results/result }") + """
                    map:
                      kind: BILL
                      key: "binding[@name='id']/literal"
                      introducedOn: "binding[@name='introduced']/literal/#text"
                      titles: [ { type: OFFICIAL, text: "binding[@name='title']/literal/#text" } ]
                """);

        assertThat(asked(site)).hasSize(4);
    }

    @Test
    void sparqlIsPostedAsAFormAndAnswersInCsv() throws Exception {
        var site = site("xp-sparql-csv");
        site.answers(
                "/sparql",
                heard -> Said.of(
                        "text/csv; charset=utf-8",
                        "id,title,introduced\r\n"
                                + written(
                                        found(site, heard),
                                        "",
                                        bill -> "%s,\"%s\",%s\r\n"
                                                .formatted(bill.id(), bill.title(), bill.introduced()))));

        assertGives(site, """
                  list:
                    request:
                      url: "SITE/sparql"
                      headers: { Accept: text/csv }
                      form:
                        query: |
                QUERY
                      paging: { kind: offset, parameter: offset, size: 3 }
                    read: { format: csv }
                    map: { kind: BILL, key: id, introducedOn: introduced, titles: [ { type: OFFICIAL, text: title } ] }
                """.replace("QUERY", SPARQL.indent(10).stripTrailing()));

        assertThat(site.heard()).hasSize(4).allSatisfy(heard -> {
            assertThat(heard.method()).isEqualTo("POST");
            assertThat(heard.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
            assertThat(heard.body()).startsWith("query=PREFIX").doesNotContain("&offset=");
        });
    }

    @Test
    void whatIsAskedForIsPostedAsJsonWithThePageInIt() throws Exception {
        var site = site("xp-post-offset");
        site.answers("/search", heard -> {
            var from = JsonMapper.shared().readTree(heard.body()).at("/page/from");
            assertThat(from.isNumber()).isTrue();
            return json("{\"hits\":%s}".formatted(objects(page(site, from.asInt()))));
        });

        assertGives(site, """
                  list:
                    request:
                      url: "SITE/search"
                      body: { types: [Bill, "{type}"], exact: true, page: { from: "{from}", size: 3 } }
                      for: { type: [Law] }
                      paging: { kind: offset, parameter: from, size: 3 }
                    read: { format: json, each: hits, require: hits }
                    map: { kind: BILL, key: id, introducedOn: introduced, titles: [ { type: OFFICIAL, text: title } ] }
                """);

        assertThat(site.heard().getFirst().method()).isEqualTo("POST");
        assertThat(site.heard().getFirst().header("Content-Type")).startsWith("application/json");
        assertThat(site.heard())
                .extracting(Heard::body)
                .hasSize(4)
                .startsWith(
                        "{\"types\":[\"Bill\",\"Law\"],\"exact\":true,\"page\":{\"from\":0,\"size\":3}}",
                        "{\"types\":[\"Bill\",\"Law\"],\"exact\":true,\"page\":{\"from\":3,\"size\":3}}");
    }

    @Test
    void theCursorOfAPostedQueryIsLeftOutUntilItIsKnown() throws Exception {
        var site = site("xp-post-cursor");
        site.answers("/graphql", heard -> {
            var after = JsonMapper.shared().readTree(heard.body()).at("/variables/after");
            var from = after.isMissingNode()
                    ? 0
                    : Integer.parseInt(after.asString().substring(1));
            var end = from + PAGE < BILLS ? "\"c%d\"".formatted(from + PAGE) : "null";
            return json("{\"data\":{\"bills\":{\"nodes\":%s,\"pageInfo\":{\"endCursor\":%s}}}}"
                    .formatted(objects(page(site, from)), end));
        });

        assertGives(site, """
                  list:
                    request:
                      url: "SITE/graphql"
                      body:
                        query: "query($after: String) { bills(after: $after) { nodes { id title introduced } pageInfo { endCursor } } }"
                        variables: { after: "{after}" }
                      paging: { kind: cursor, parameter: after, path: data/bills/pageInfo/endCursor }
                    read: { format: json, each: data/bills/nodes, require: data/bills }
                    map: { kind: BILL, key: id, introducedOn: introduced, titles: [ { type: OFFICIAL, text: title } ] }
                """);

        assertThat(site.heard())
                .extracting(heard -> heard.body().replaceFirst("^.*\"variables\":", ""))
                .containsExactly("{}}", "{\"after\":\"c3\"}}", "{\"after\":\"c6\"}}");
    }

    @Test
    void aServiceOfSoapIsAskedByGet() throws Exception {
        var site = site("xp-soap-get");
        site.answers(
                "/WSBills.asmx/getBills",
                heard -> Said.of("text/xml; charset=utf-8", """
                \uFEFF<?xml version="1.0" encoding="utf-8"?>
                <ArrayOfBill xmlns:xsi="urn:i" xmlns="http://tempuri.org/">%s</ArrayOfBill>""".formatted(written(
                        of(site, parameter(heard, "prmYear")),
                        "",
                        bill ->
                                "<Bill><Id>%s</Id><Title>%s </Title><Date>%sT00:00:00</Date><End xsi:nil=\"true\"/></Bill>"
                                        .formatted(bill.id(), bill.title(), bill.introduced())))));

        assertGives(site, """
                  list:
                    request: { url: "SITE/WSBills.asmx/getBills?prmYear={year}", for: { year: { years: 2020..2024 } } }
                    read: { format: xml, each: Bill }
                    map: { kind: BILL, key: Id, introducedOn: Date, titles: [ { type: OFFICIAL, text: Title } ] }
                """);
    }

    @Test
    void anEnvelopeOfSoapIsPosted() throws Exception {
        var site = site("xp-soap-post");
        site.answers("/WSBills", heard -> {
            var year = heard.body().replaceFirst("(?s).*<year>(\\d+)</year>.*", "$1");
            return Said.of("text/xml; charset=utf-8", """
                    <?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>\
                    <getBillsResponse xmlns="urn:b"><return>%s</return></getBillsResponse></s:Body></s:Envelope>""".formatted(elements(of(site, year))));
        });

        assertGives(site, """
                  list:
                    request:
                      url: "SITE/WSBills"
                      headers: { SOAPAction: "urn:b#getBills" }
                      body: |
                        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
                          <s:Body><getBills xmlns="urn:b"><year>{year}</year></getBills></s:Body>
                        </s:Envelope>
                      for: { year: { years: 2020..2024 } }
                    read: { format: xml, each: Body/getBillsResponse/return/bill, require: Body/getBillsResponse }
                    map: { kind: BILL, key: "@id", introducedOn: introduced, titles: [ { type: OFFICIAL, text: title } ] }
                """);

        assertThat(site.heard()).hasSize(5).allSatisfy(heard -> {
            assertThat(heard.method()).isEqualTo("POST");
            assertThat(heard.header("Content-Type")).startsWith("text/xml");
            assertThat(heard.header("SOAPAction")).isEqualTo("urn:b#getBills");
            assertThat(heard.body()).startsWith("<s:Envelope").contains("<year>20");
        });
    }

    private static String get(String type, String read) {
        return """
                  list:
                    request:
                      url: "SITE/sparql?query=QUERY"
                      headers: { Accept: TYPE }
                      paging: { kind: offset, parameter: offset, size: 3 }
                    read: READ
                """.replace("QUERY", SPARQL.replace("\n", " ").replace("#", "%23"))
                .replace("TYPE", type)
                .replace("READ", read);
    }

    /** The bills that a query asks for, whether it stands in the address or is posted as a form. */
    private static List<InventedBill> found(Site site, Heard heard) {
        var query = heard.method().equals("POST")
                ? parameter(new Heard("GET", "/?" + heard.body(), heard.headers(), ""), "query")
                : parameter(heard, "query");
        assertThat(query).contains("WHERE { ?bill leg:id ?id").contains("terms#");
        return page(site, Integer.parseInt(query.replaceFirst("(?s).*OFFSET (\\d+)\\s*$", "$1")));
    }

    private static List<InventedBill> of(Site site, String year) {
        return site.bills().stream()
                .filter(bill -> Integer.toString(bill.introduced().getYear()).equals(year))
                .toList();
    }

    private static String entity(InventedBill bill) {
        var midnight =
                bill.introduced().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        return """
                {"__metadata":{"uri":"Bills('%1$s')","type":"X.Bill"},"Id":"%1$s","Title":"%2$s","Introduced":"\\/Date(%3$d)\\/"}""".formatted(bill.id(), bill.title(), midnight);
    }

    private static String entry(InventedBill bill) {
        return """
                <entry><id>%1$s</id><title type="text"/><content type="application/xml"><m:properties><d:Id>%1$s</d:Id>\
                <d:Title>%2$s</d:Title><d:Introduced m:type="Edm.DateTime">%3$sT00:00:00</d:Introduced>\
                </m:properties></content></entry>""".formatted(bill.id(), bill.title(), bill.introduced());
    }
}
