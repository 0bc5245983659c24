package org.hemicycle.survival;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.hemicycle.cloud.harvest.HarvestRun;
import org.hemicycle.cloud.harvest.Outcome;
import org.hemicycle.cloud.harvest.SourceError.Category;
import org.hemicycle.portal.Form;
import org.hemicycle.portal.InventedBill;
import org.hemicycle.portal.MockPortal;
import org.hemicycle.portal.Site;
import org.hemicycle.testing.HemicycleTest;
import org.hemicycle.testing.OneApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole application, shared by all tests of this kind, against sites of the mock portal that misbehave. After each case: the
 * bills stand in the store once and equal, the index agrees, the server is well, the operator is told, and the portal's internal
 * address was never reached.
 */
@HemicycleTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "hemicycle.fetch.bytes=67108864",
            "hemicycle.fetch.patience=5s",
            "hemicycle.fetch.silence=5s",
            "hemicycle.fetch.tries=2",
            "hemicycle.fetch.first-wait=1ms",
            "hemicycle.fetch.longest-wait=2s"
        })
@OneApplication("sick sources")
@Import({PortalConnectors.class, PortalHarvests.class})
abstract class SickSource {
    static final MockPortal PORTAL = MockPortal.open();

    final PortalHarvests harvests;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    SickSource(PortalHarvests harvests) {
        this.harvests = harvests;
    }

    @DynamicPropertySource
    static void reach(DynamicPropertyRegistry settings) {
        settings.add("HEMICYCLE_ALLOW_HOSTS", PORTAL::address);
    }

    @BeforeEach
    void listen() {
        log.start();
        harvestLog().addAppender(log);
    }

    @AfterEach
    void wasNeverLedInside() {
        harvestLog().detachAppender(log);
        assertThat(PORTAL.internalHits()).isZero();
    }

    private static Logger harvestLog() {
        return (Logger) LoggerFactory.getLogger("org.hemicycle.cloud.harvest");
    }

    /** A site that is well, and its connector. */
    Site site(String name, Form form, int bills) {
        var site = PORTAL.site(name, bills);
        harvests.connect(site, form);
        return site;
    }

    /** A site that was read while it was well. */
    Site known(String name, Form form, int bills) throws InterruptedException {
        var site = site(name, form, bills);
        var run = harvests.run(site);
        assertThat(run.outcome()).as(String.valueOf(run.trouble())).isEqualTo(Outcome.DONE);
        assertThat(run.trouble()).isNull();
        return site;
    }

    HarvestRun harvest(Site site) throws InterruptedException {
        return harvests.run(site);
    }

    /** What must hold after every case, for the bills that the store should have. */
    void assertAllIsWell(Site site, List<InventedBill> expected) {
        harvests.assertStored(site, expected);
        harvests.assertIndexAgrees(site);
        harvests.assertHealthy();
    }

    /** What must hold after every case, where the store has all of a site's bills. */
    void assertAllIsWell(Site site) {
        assertAllIsWell(site, site.bills());
    }

    /** The run, the log and the source's status name the trouble, each once. */
    void assertTold(Site site, HarvestRun run, Category category, String words) {
        var trouble = run.trouble();
        assertThat(trouble).as("trouble of " + site).isNotNull();
        if (trouble != null) {
            assertThat(trouble.category()).as(trouble.toString()).isEqualTo(category);
            assertThat(trouble.message()).containsIgnoringCase(words).hasSizeLessThan(600);
        }
        assertThat(warnings(site))
                .filteredOn(line -> line.contains("next try"))
                .last()
                .asString()
                .contains(category.name(), "last success")
                .containsIgnoringCase(words);
        harvests.assertStatusNames(site, category);
    }

    /** What the log says of a site, each a line. */
    List<String> warnings(Site site) {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.startsWith(site.name() + ": "))
                .toList();
    }

    /** The source is well again: everything is there, and what was wrong is told no more. */
    void assertRecovers(Site site) throws InterruptedException {
        site.heal();
        var run = harvest(site);
        assertThat(run.outcome()).isIn(Outcome.DONE, Outcome.UNCHANGED);
        assertThat(run.trouble()).isNull();
        assertAllIsWell(site);
    }
}
