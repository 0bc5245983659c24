package org.hemicycle.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hemicycle.portal.InventedBill;
import org.hemicycle.portal.Said;
import org.hemicycle.survival.PortalHarvests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How sources deal their bills out: in pages of every kind, by date, by year, by number. */
class PagingProtocolsTests extends SpokenSource {
    private static final String MAP = """
                map: { kind: BILL, key: id, introducedOn: introduced, titles: [ { type: OFFICIAL, text: title } ] }
            """;
    private static final String XML_MAP = MAP.replace("key: id", "key: \"@id\"");

    PagingProtocolsTests(PortalHarvests harvests) {
        super(harvests);
    }

    @Test
    void pagesAreCountedFromOneToTheTotal() throws Exception {
        var site = site("xp-page-total");
        site.answers(
                "/bills",
                heard -> json("{\"total\":%d,\"items\":%s}"
                        .formatted(BILLS, objects(page(site, (heard.number("page", -9) - 1) * PAGE)))));

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills", paging: { kind: page, parameter: page, size: 3, total: total } }
                    read: { format: json, each: items }
                """ + MAP);

        assertThat(asked(site)).containsExactly("/bills?page=1", "/bills?page=2", "/bills?page=3");
    }

    @Test
    void pagesAreCountedFromZeroToAnEmptyOne() throws Exception {
        var site = site("xp-page-zero");
        site.answers("/bills", heard -> json(objects(page(site, heard.number("offset", -9) * PAGE))));

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills", paging: { kind: page, parameter: offset, start: 0 } }
                    read: { format: json, each: "." }
                """ + MAP);

        assertThat(asked(site))
                .containsExactly("/bills?offset=0", "/bills?offset=1", "/bills?offset=2", "/bills?offset=3");
    }

    @Test
    void theNumberOfThePageMayStandInThePath() throws Exception {
        var site = site("xp-page-path");
        for (var page = 1; page <= 4; page++) {
            var from = (page - 1) * PAGE;
            site.answers("/bills/p/" + page, heard -> json(objects(page(site, from))));
        }

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills/p/{page}", paging: { kind: page, parameter: page } }
                    read: { format: json, each: "." }
                """ + MAP);

        assertThat(asked(site)).containsExactly("/bills/p/1", "/bills/p/2", "/bills/p/3", "/bills/p/4");
    }

    @Test
    void aSourceThatRepeatsItsLastPageHasComeToItsEnd() throws Exception {
        var site = site("xp-page-repeats");
        site.answers("/bills", heard -> json(objects(page(site, Math.min(heard.number("p", 1) - 1, 2) * PAGE))));

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills", paging: { kind: page, parameter: p } }
                    read: { format: json, each: "." }
                """ + MAP);

        assertThat(asked(site)).last().isEqualTo("/bills?p=4");
    }

    @Test
    void pagesOfXmlAreCounted() throws Exception {
        var site = site("xp-page-xml");
        site.answers(
                "/bills.xml",
                heard -> Said.of(XML, """
                <?xml version="1.0"?><r:bills xmlns:r="urn:x"><r:count>%d</r:count>%s</r:bills>\
                """.formatted(
                                BILLS, elements(page(site, (heard.number("page", -9) - 1) * PAGE)))));

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills.xml", paging: { kind: page, parameter: page, size: 3, total: count } }
                    read: { format: xml, each: bill }
                """ + XML_MAP);

        assertThat(asked(site)).hasSize(3);
    }

    @Test
    void anOffsetGoesOnByTheSizeToTheTotalThatEachRowNames() throws Exception {
        var site = site("xp-offset");
        site.answers(
                "/bills",
                heard -> json("["
                        + written(
                                page(site, heard.number("offset", -9)),
                                ",",
                                bill -> object(bill).replaceFirst("}$", ",\"total\":" + BILLS + "}"))
                        + "]"));

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills?limit=3", paging: { kind: offset, parameter: offset, size: 3, total: "[0]/total" } }
                    read: { format: json, each: "." }
                """ + MAP);

        assertThat(asked(site))
                .containsExactly("/bills?limit=3&offset=0", "/bills?limit=3&offset=3", "/bills?limit=3&offset=6");
    }

    @Test
    void aCursorIsHandedBackUntilThereIsNone() throws Exception {
        var site = site("xp-cursor");
        site.answers("/bills", heard -> {
            var from = heard.number("after", 0);
            var more = from + PAGE < BILLS ? "\"%d\"".formatted(from + PAGE) : "null";
            return json("{\"meta\":{\"cursor\":%s},\"items\":%s}".formatted(more, objects(page(site, from))));
        });

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills", paging: { kind: cursor, parameter: after, path: meta/cursor } }
                    read: { format: json, each: items }
                """ + MAP);

        assertThat(asked(site)).containsExactly("/bills", "/bills?after=3", "/bills?after=6");
    }

    @Test
    void aResumptionTokenOfXmlIsAskedFor() throws Exception {
        var site = site("xp-token");
        site.answers("/oai", heard -> {
            var from = parameter(heard, "resumptionToken").isEmpty() ? 0 : heard.number("resumptionToken", 0);
            var token = from + PAGE < BILLS ? Integer.toString(from + PAGE) : "";
            return Said.of(
                    XML,
                    "<OAI><ListRecords>%s<resumptionToken cursor=\"%d\">%s</resumptionToken></ListRecords></OAI>"
                            .formatted(elements(page(site, from)), from, token));
        });

        assertGives(site, """
                  list:
                    request: { url: "SITE/oai", paging: { kind: cursor, parameter: resumptionToken, path: "ListRecords/resumptionToken/#text" } }
                    read: { format: xml, each: ListRecords/bill }
                """ + XML_MAP);

        assertThat(asked(site)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "relative"})
    void theNextAddressStandsInTheBody(String how) throws Exception {
        var site = site("xp-next-" + how);
        var base = how.equals("whole") ? site.url() + "/v1/" : "";
        site.answers("/v1/bills", heard -> {
            var to = heard.number("from", 0) + PAGE;
            var next = to < BILLS ? ",{\"rel\":\"next\",\"href\":\"%sbills?from=%d\"}".formatted(base, to) : "";
            return json("{\"links\":[{\"rel\":\"self\",\"href\":\"x\"}%s],\"items\":%s}"
                    .formatted(next, objects(page(site, to - PAGE))));
        });

        assertGives(site, """
                  list:
                    request: { url: "SITE/v1/bills", paging: { kind: next, path: "links[rel='next']/href" } }
                    read: { format: json, each: items }
                """ + MAP);

        assertThat(asked(site)).containsExactly("/v1/bills", "/v1/bills?from=3", "/v1/bills?from=6");
    }

    @Test
    void theNextAddressStandsInTheHeaderLink() throws Exception {
        var site = site("xp-link");
        site.answers("/bills", heard -> {
            var from = heard.number("from", 0);
            var said = json(objects(page(site, from)));
            return from + PAGE >= BILLS
                    ? said.with("Link", "<%s/bills>; rel=first".formatted(site.url()))
                    : said.with(
                            "Link",
                            "<%1$s/bills>; rel=\"first\", <%1$s/bills?from=%2$d>; rel=\"next\""
                                    .formatted(site.url(), from + PAGE));
        });

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills", paging: { kind: next, link: true } }
                    read: { format: json, each: "." }
                """ + MAP);

        assertThat(asked(site)).containsExactly("/bills", "/bills?from=3", "/bills?from=6");
    }

    @Test
    void windowsOfDatesAreAskedForOneByOne() throws Exception {
        var site = site("xp-dates");
        site.answers(
                "/bills", heard -> json(between(site.bills(), parameter(heard, "from"), parameter(heard, "until"))));

        assertGives(site, """
                  list:
                    request:
                      url: "SITE/bills?from={from}&until={to}"
                      for: { window: { dates: { from: 2020-01-01, to: 2024-12-31, every: 365d } } }
                    read: { format: json, each: "." }
                """ + MAP);

        assertThat(asked(site)).hasSize(6).startsWith("/bills?from=2020-01-01&until=2020-12-30");
    }

    @Test
    void aDateIsWrittenAsTheSourceAsksForIt() throws Exception {
        var site = site("xp-dates-own");
        site.answers(
                "/bills",
                heard -> json(between(
                        site.bills(),
                        turned(parameter(heard, "filter[min]")),
                        turned(parameter(heard, "filter[max]")))));

        assertGives(site, """
                  list:
                    request:
                      url: "SITE/bills?filter%5Bmin%5D={from}&filter%5Bmax%5D={to}"
                      for: { window: { dates: { from: 2020-01-01, to: 2024-12-31, every: 730d, pattern: dd-MM-yyyy } } }
                    read: { format: json, each: "." }
                """ + MAP);

        assertThat(asked(site)).hasSize(3).startsWith("/bills?filter%5Bmin%5D=01-01-2020&filter%5Bmax%5D=30-12-2021");
    }

    @Test
    void yearsAndTypesAreCombined() throws Exception {
        var site = site("xp-years");
        site.answers(
                "/bills",
                heard -> json(objects(site.bills().stream()
                        .filter(bill -> parameter(heard, "type").equals(bill.place() % 2 == 0 ? "even" : "odd"))
                        .filter(bill -> bill.introduced().getYear() == heard.number("year", 0))
                        .toList())));

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills?type={type}&year={year}", for: { year: { years: 2020..2024 }, type: [even, odd] } }
                    read: { format: json, each: "." }
                """ + MAP);

        assertThat(asked(site)).hasSize(10);
    }

    @Test
    void aRangeOfNumbersIsAskedForOneByOneAndWhatIsMissingIsPassedOver() throws Exception {
        var site = site("xp-numbers");
        site.bills().forEach(bill -> site.says("/bills/" + (bill.place() + 2), json(object(bill))));

        assertGives(site, """
                  bills:
                    request: { url: "SITE/bills/{number}", for: { number: { numbers: 1..10 } } }
                    read: { format: json }
                """ + MAP);

        assertThat(asked(site)).hasSize(10);
    }

    private static String between(List<InventedBill> bills, String from, String until) {
        return objects(bills.stream()
                .filter(bill -> !bill.introduced().isBefore(LocalDate.parse(from)))
                .filter(bill -> !bill.introduced().isAfter(LocalDate.parse(until)))
                .toList());
    }

    /** 31-12-2031 the other way round. */
    private static String turned(String date) {
        return date.replaceFirst("(\\d\\d)-(\\d\\d)-(\\d{4})", "$3-$2-$1");
    }
}
