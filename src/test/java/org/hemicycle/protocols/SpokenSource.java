package org.hemicycle.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemicycle.cloud.harvest.Outcome;
import org.hemicycle.cloud.legislation.Bill;
import org.hemicycle.portal.Heard;
import org.hemicycle.portal.InventedBill;
import org.hemicycle.portal.MockPortal;
import org.hemicycle.portal.Said;
import org.hemicycle.portal.Site;
import org.hemicycle.survival.PortalConnectors;
import org.hemicycle.survival.PortalHarvests;
import org.hemicycle.testing.CountedQueries;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.OneApplication;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application, shared by all tests of protocols, against sites of the mock portal that speak one each. */
@HemicycleTest
@OneApplication("protocols")
@Import({PortalConnectors.class, PortalHarvests.class, CountedQueries.class})
abstract class SpokenSource {
    static final MockPortal PORTAL = MockPortal.open();
    static final String KEY = "a key of the tests";
    static final String JSON = "application/json";
    static final String XML = "application/xml";
    /** Bills of a site, and how many of them stand on a page. */
    static final int BILLS = 7;

    static final int PAGE = 3;

    final PortalHarvests harvests;

    SpokenSource(PortalHarvests harvests) {
        this.harvests = harvests;
    }

    @DynamicPropertySource
    static void reach(DynamicPropertyRegistry settings) {
        settings.add("HEMICYCLE_ALLOW_HOSTS", () -> PORTAL.address() + ",127.0.0.1:" + PORTAL.port());
        settings.add("HEMICYCLE_KEY_PROTOCOLS", () -> KEY);
    }

    static Site site(String name) {
        return PORTAL.site(name, BILLS);
    }

    /**
     * Harvests the site by these streams; all of its bills are stored as it gives them, and nothing else. Harvested again, it
     * is asked the same and nothing changes.
     */
    void assertGives(Site site, String streams) throws InterruptedException {
        var stored = harvested(site, streams);

        assertThat(stored.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        site.bills().stream().map(InventedBill::id).toList());
        for (var bill : site.bills()) {
            var known = Objects.requireNonNull(stored.get(bill.id()));
            assertThat(known.mainTitle().orElseThrow().text()).isEqualTo(bill.title());
            assertThat(known.introducedOn()).isEqualTo(bill.introduced());
        }
        assertSaysTheSameAgain(site);
    }

    private void assertSaysTheSameAgain(Site site) throws InterruptedException {
        var first = asked(site);
        site.forgetAsked();
        var again = harvests.run(site);
        assertThat(again.trouble()).isNull();
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(asked(site)).containsExactlyInAnyOrderElementsOf(first);
    }

    /** The bills in the store after a harvest of the site by these streams. */
    Map<String, Bill> harvested(Site site, String streams) throws InterruptedException {
        harvests.connectStreams(site, streams);
        var run = harvests.run(site);
        assertThat(run.trouble()).isNull();
        assertThat(run.outcome()).isEqualTo(Outcome.DONE);
        return harvests.stored(site);
    }

    /** What was asked for, behind the address of the site. */
    static List<String> asked(Site site) {
        return site.asked().stream()
                .map(target -> target.substring(site.name().length() + 1))
                .toList();
    }

    /** The bills from a place on, as many as a page holds. */
    static List<InventedBill> page(Site site, int from) {
        return site.bills().stream().skip(from).limit(PAGE).toList();
    }

    /** The bills, each written so. */
    static String written(List<InventedBill> bills, String separator, Function<InventedBill, String> writing) {
        return bills.stream().map(writing).collect(Collectors.joining(separator));
    }

    static String objects(List<InventedBill> bills) {
        return "[" + written(bills, ",", SpokenSource::object) + "]";
    }

    static String object(InventedBill bill) {
        return """
                {"id":"%s","title":"%s","introduced":"%s"}""".formatted(bill.id(), bill.title(), bill.introduced());
    }

    static String elements(List<InventedBill> bills) {
        return written(
                bills,
                "",
                bill -> "<bill id=\"%s\"><title>%s</title><introduced>%s</introduced></bill>"
                        .formatted(bill.id(), bill.title(), bill.introduced()));
    }

    static Said json(String text) {
        return Said.of(JSON, text);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String parameter(Heard heard, String name) {
        return Objects.requireNonNullElse(heard.parameter(name), "");
    }
}
