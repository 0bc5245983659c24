package org.hemicycle.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.hemicycle.cloud.harvest.HarvestRun.State;
import org.hemicycle.cloud.harvest.Outcome;
import org.hemicycle.cloud.harvest.SourceError.Category;
import org.hemicycle.portal.Fault;
import org.hemicycle.portal.Form;
import org.hemicycle.portal.Site;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases 24 to 28 and 30: statuses, lengths, stalls, redirects and pages without end. */
class NetworkFaultTests extends SickSource {
    private static final Duration SOON = Duration.ofSeconds(60);

    NetworkFaultTests(PortalHarvests harvests) {
        super(harvests);
    }

    @Test
    void aSourceThatAsksForPatienceIsGivenIt() throws Exception {
        var site = site("xp-slow429", Form.PAGES, 120);
        site.inflict(Fault.SLOW429).times(1).with("0");

        var run = harvest(site);

        assertThat(run.outcome()).isEqualTo(Outcome.DONE);
        assertThat(site.mostAtOnce()).isEqualTo(1);
        assertAllIsWell(site);
    }

    @Test
    void aSourceThatAsksForAYearIsLeftAloneForAWeek() throws Exception {
        var site = known("xp-year429", Form.PAGES, 120);
        site.inflict(Fault.SLOW429).with("31536000");
        site.forgetAsked();
        var begin = Instant.now();

        harvests.harvests().switchOn(site.name());
        await().atMost(SOON).until(() -> endedSince(site, begin));
        var run = harvests.harvests().runs(site.name(), 1).getFirst();
        var next =
                Objects.requireNonNull(harvests.harvests().source(site.name()).nextRunAt());
        harvests.harvests().switchOff(site.name());

        assertThat(site.requests()).isEqualTo(1);
        assertThat(run.outcome()).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(Duration.between(begin, next)).isBetween(Duration.ofDays(6), Duration.ofDays(8));
        assertTold(site, run, Category.RATE_LIMITED, "429");
        assertAllIsWell(site);
        assertRecovers(site);
    }

    @Test
    void oneErrorInTenIsTriedAgain() throws Exception {
        var site = site("xp-http500", Form.DETAIL, 60);
        site.inflict(Fault.HTTP500).with("10");

        var run = harvest(site);

        assertThat(run.trouble()).isNull();
        assertAllIsWell(site);
    }

    @Test
    void aSourceThatIsDownIsAskedAFewTimesAndComesBackByItself() throws Exception {
        var site = known("xp-down", Form.DETAIL, 60);
        site.inflict(Fault.DOWN);
        site.forgetAsked();

        var run = harvest(site);

        assertThat(run.outcome()).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(site.requests()).isLessThanOrEqualTo(10);
        assertTold(site, run, Category.STATUS, "503");
        assertAllIsWell(site);
        site.heal();
        var back = Instant.now();
        harvests.harvests().switchOn(site.name());
        await().atMost(SOON).until(() -> endedSince(site, back));
        harvests.harvests().switchOff(site.name());
        assertThat(harvests.harvests().source(site.name()).failures()).isZero();
        assertRecovers(site);
    }

    @Test
    void detailsThatAreDownEndTheRunSoonAndLeaveTheRest() throws Exception {
        var site = known("xp-details-down", Form.DETAIL, 60);
        site.inflict(Fault.DOWN).where("/rest/bills/");
        site.forgetAsked();

        var run = harvest(site);

        assertThat(run.outcome()).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(site.requests()).isLessThanOrEqualTo(11);
        assertThat(harvests.removed(site)).isZero();
        assertAllIsWell(site);
        assertRecovers(site);
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP", "TRUNCATE"})
    void anAnswerThatBreaksOffIsAskedForAgain(Fault fault) throws Exception {
        var site = site("xp-" + fault.written(), Form.PAGES, 120);
        site.inflict(fault).where("page=2").times(1);

        var run = harvest(site);

        assertThat(run.trouble()).isNull();
        assertAllIsWell(site);
    }

    @ParameterizedTest
    @EnumSource(names = {"DROP", "TRUNCATE", "WRONG_LENGTH"})
    void ofAnAnswerThatAlwaysBreaksOffNothingIsStored(Fault fault) throws Exception {
        var site = site("xp-always-" + fault.written(), Form.PAGES, 120);
        site.inflict(fault).where("page=2");
        var readable = site.bills().stream()
                .filter(bill -> bill.place() < 50 || bill.place() >= 100)
                .toList();

        var run = harvest(site);

        assertThat(run.trouble()).isNotNull();
        assertAllIsWell(site, readable);
        assertRecovers(site);
    }

    @ParameterizedTest
    @EnumSource(names = {"TRUNCATE", "WRONG_LENGTH"})
    void aDumpThatBreaksOffRemovesNothing(Fault fault) throws Exception {
        var site = known("xp-dump-" + fault.written(), Form.NDJSON, 120);
        site.inflict(fault);

        harvest(site);

        assertThat(harvests.removed(site)).isZero();
        assertAllIsWell(site);
        assertRecovers(site);
    }

    @Test
    void anAnswerThatTricklesIsGivenUp() throws Exception {
        givenUp(Fault.STALL);
    }

    @Test
    @Tag("long")
    void headersThatTrickleAreGivenUp() throws Exception {
        givenUp(Fault.SLOW_HEADERS);
    }

    private void givenUp(Fault fault) throws Exception {
        var site = known("xp-" + fault.written(), Form.JSON, 60);
        site.inflict(fault);

        var run = harvest(site);

        assertThat(run.outcome()).isEqualTo(Outcome.UNAVAILABLE);
        assertTold(site, run, Category.TIMEOUT, "");
        assertAllIsWell(site);
        assertRecovers(site);
    }

    @Test
    void redirectsAreFollowedFiveTimes() throws Exception {
        var site = known("xp-redirect-loop", Form.JSON, 60);
        site.inflict(Fault.REDIRECT_LOOP);
        site.forgetAsked();

        var run = harvest(site);

        assertThat(site.requests()).isEqualTo(6);
        assertTold(site, run, Category.TOO_MANY_REDIRECTS, "5 redirects");
        assertAllIsWell(site);
        assertRecovers(site);
    }

    @ParameterizedTest
    @EnumSource(names = {"REDIRECT_FILE", "REDIRECT_GOPHER", "REDIRECT_INTERNAL"})
    void redirectsElsewhereAreRefused(Fault fault) throws Exception {
        var site = known("xp-" + fault.written(), Form.JSON, 60);
        site.inflict(fault);

        var run = harvest(site);

        assertTold(site, run, Category.FORBIDDEN_ADDRESS, "");
        assertAllIsWell(site);
        assertRecovers(site);
    }

    @ParameterizedTest
    @EnumSource(names = {"NEXT", "XML"})
    void pagesThatLeadBackAreToldAndNothingIsTakenForGone(Form form) throws Exception {
        var site = known("xp-loop-next-" + form.name().toLowerCase(java.util.Locale.ROOT), form, 120);
        site.inflict(Fault.LOOP_NEXT);
        site.forgetAsked();

        var run = harvest(site);

        assertThat(site.requests()).isLessThanOrEqualTo(2);
        assertTold(site, run, Category.ENDLESS, "next");
        assertThat(harvests.removed(site)).isZero();
        assertAllIsWell(site);
        assertRecovers(site);
    }

    @ParameterizedTest
    @EnumSource(names = {"PAGES", "OFFSET", "NEXT"})
    void aTotalWithoutEndLeadsNoFurtherThanTheFirstEmptyPage(Form form) throws Exception {
        var site = site("xp-endless-" + form.name().toLowerCase(java.util.Locale.ROOT), form, 120);
        site.inflict(Fault.ENDLESS);

        harvest(site);

        assertThat(site.requests()).isEqualTo(4);
        assertAllIsWell(site);
    }

    @Test
    void headersOfTwoMegabytesAreRefused() throws Exception {
        var site = known("xp-huge-header", Form.JSON, 60);
        site.inflict(Fault.HUGE_HEADER);

        var run = harvest(site);

        assertTold(site, run, Category.BROKEN_ANSWER, "headers");
        assertAllIsWell(site);
        assertRecovers(site);
    }

    private boolean endedSince(Site site, Instant begin) {
        return harvests.harvests().runs(site.name(), 1).stream()
                .anyMatch(run -> run.state() == State.ENDED && !run.startedAt().isBefore(begin));
    }
}
