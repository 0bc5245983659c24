package org.hemicycle.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hemicycle.portal.Heard;
import org.hemicycle.portal.Said;
import org.hemicycle.survival.PortalHarvests;
import org.junit.jupiter.api.Test;

/** Sources that tell of a bill in more than one place, or only to who has a key. */
class JoinProtocolsTests extends SpokenSource {
    JoinProtocolsTests(PortalHarvests harvests) {
        super(harvests);
    }

    @Test
    void twoServicesAreJoinedByAKeyThatEachWritesInItsOwnWay() throws Exception {
        var site = site("xp-join");
        site.answers("/register/bills", heard -> json(objects(page(site, (heard.number("page", 1) - 1) * PAGE))));
        site.says(
                "/votes/results.xml",
                Said.of(
                        XML,
                        "<results>"
                                + written(
                                        site.bills(),
                                        "",
                                        bill -> "<r n=\"N° %s / 07\"><day>%s</day><what>Passed</what></r>"
                                                .formatted(
                                                        bill.id().toUpperCase(Locale.ROOT),
                                                        bill.introduced().plusDays(90)))
                                + "</results>"));

        assertGives(site, """
                  list:
                    request: { url: "SITE/register/bills", paging: { kind: page, parameter: page } }
                    read: { format: json, each: "." }
                    map: { kind: BILL, key: id, introducedOn: introduced, titles: [ { type: OFFICIAL, text: title } ] }
                  votes:
                    request: { url: "OTHER/votes/results.xml" }
                    read: { format: xml, each: r }
                    map:
                      kind: PART
                      key: { path: "@n", match: "N° *(.+?) */", case: lower }
                      steps: [ { date: day, words: what, stage: { table: steps, words: what } } ]
                """.replace("OTHER", site.url().replace("localhost", "127.0.0.1")));

        assertThat(harvests.stored(site).values())
                .allSatisfy(bill -> assertThat(bill.steps()).singleElement().satisfies(step -> {
                    assertThat(step.words()).isEqualTo("Passed");
                    assertThat(step.date())
                            .isEqualTo(
                                    Objects.requireNonNull(bill.introducedOn()).plusDays(90));
                }));
    }

    @Test
    void aListLeadsToTheDetailOfEachOfItsBills() throws Exception {
        var site = site("xp-detail");
        site.answers(
                "/bills",
                heard -> json("["
                        + written(
                                page(site, heard.number("offset", -9)),
                                ",",
                                bill -> "{\"id\":\"%s\",\"house\":\"h %d\"}".formatted(bill.id(), bill.place() % 2))
                        + "]"));
        site.bills()
                .forEach(bill -> site.answers(
                        "/h " + bill.place() % 2 + "/bills/" + bill.id(),
                        heard -> json(
                                parameter(heard, "part").equals("title")
                                        ? "{\"title\":\"%s\"}".formatted(bill.title())
                                        : "{\"introduced\":\"%s\"}".formatted(bill.introduced()))));

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills", paging: { kind: offset, parameter: offset, size: 3 } }
                    read: { format: json, each: "." }
                    map: { kind: PART, key: id, give: { house: house } }
                  titles:
                    request: { url: "SITE/{house}/bills/{key}?part={part}", each: list, for: { part: [title] } }
                    read: { format: json, require: title }
                    map: { kind: BILL, key: $key, titles: [ { type: OFFICIAL, text: title } ] }
                  dates:
                    request: { url: "SITE/{house}/bills/{key}?part=dates", each: list }
                    read: { format: json, require: introduced }
                    map: { kind: BILL, key: $key, introducedOn: introduced }
                """);

        assertThat(asked(site)).hasSize(4 + 2 * BILLS).contains("/h%201/bills/xp-detail-1?part=title");
    }

    @Test
    void detailsAreAskedForAFewAtATime() throws Exception {
        var site = PORTAL.site("xp-detail-few", 40);
        var together = new CyclicBarrier(4);
        site.says("/bills", json(objects(site.bills())));
        site.bills()
                .forEach(bill -> site.answers("/bills/" + bill.id(), heard -> {
                    meet(together);
                    return json(object(bill));
                }));

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills" }
                    read: { format: json, each: "." }
                    map: { kind: PART, key: id }
                  details:
                    request: { url: "SITE/bills/{key}", each: list }
                    read: { format: json, require: title }
                    map: { kind: BILL, key: id, introducedOn: introduced, titles: [ { type: OFFICIAL, text: title } ] }
                """);

        assertThat(asked(site)).hasSize(41).doesNotHaveDuplicates();
        assertThat(site.mostAtOnce()).isEqualTo(4);
    }

    /** Nobody is answered before four have asked. */
    private static void meet(CyclicBarrier together) {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aKeyGoesInAHeaderOfEveryRequestToTheSourceAndNowhereElse() throws Exception {
        var site = site("xp-key-header");
        var elsewhere = PORTAL.site("xp-key-elsewhere", 0, "127.0.0.1");
        var next = elsewhere.url() + "/bills";
        site.answers(
                "/bills",
                heard -> KEY.equals(heard.header("X-Api-Key"))
                        ? json("{\"items\":%s,\"next\":\"%s\"}".formatted(objects(page(site, 0)), next))
                        : Said.status(403));
        elsewhere.answers(
                "/bills",
                heard -> json("{\"items\":%s}".formatted(objects(site.bills().subList(PAGE, BILLS)))));

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills", paging: { kind: next, path: next } }
                    read: { format: json, each: items }
                    map: { kind: BILL, key: id, introducedOn: introduced, titles: [ { type: OFFICIAL, text: title } ] }
                fetch: { pace: 1000/1s, key: { header: X-Api-Key, from: HEMICYCLE_KEY_PROTOCOLS } }
                """);

        assertThat(elsewhere.heard()).isNotEmpty().allSatisfy(JoinProtocolsTests::hasNoKey);
    }

    @Test
    void aKeyGoesIntoTheQueryAndIntoNoAddressThatIsKept() throws Exception {
        var site = site("xp-key-query");
        site.answers(
                "/bills",
                heard -> KEY.equals(heard.parameter("api_key"))
                        ? json(objects(page(site, heard.number("offset", -9))))
                        : Said.status(401));

        assertGives(site, """
                  list:
                    request: { url: "SITE/bills", paging: { kind: offset, parameter: offset, size: 3 } }
                    read: { format: json, each: "." }
                    map: { kind: BILL, key: id, introducedOn: introduced, titles: [ { type: OFFICIAL, text: title } ] }
                fetch: { pace: 1000/1s, key: { query: api_key, from: HEMICYCLE_KEY_PROTOCOLS } }
                """);

        assertThat(harvests.addresses(site)).hasSize(4).noneMatch(address -> address.contains("api_key"));
    }

    private static void hasNoKey(Heard heard) {
        assertThat(heard.headers().values()).doesNotContain(KEY);
        assertThat(heard.target()).doesNotContain("key=");
    }
}
