package org.hemicycle.survival;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.cloud.harvest.HarvestRun;
import org.hemicycle.cloud.harvest.Outcome;
import org.hemicycle.cloud.harvest.SourceError.Category;
import org.hemicycle.portal.Fault;
import org.hemicycle.portal.Form;
import org.hemicycle.portal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases 16 and 17: sources that apologise in HTML, become empty, or forget most of what they had. */
class VanishedRecordTests extends SickSource {
    VanishedRecordTests(PortalHarvests harvests) {
        super(harvests);
    }

    @ParameterizedTest
    @EnumSource(names = {"PAGES", "XML", "ODATA", "JSON", "NDJSON", "CSV"})
    void aPageForPeopleInThePlaceOfDataDeletesNothing(Form form) throws Exception {
        var site = known("xp-html-" + form.name().toLowerCase(java.util.Locale.ROOT), form, 60);
        site.inflict(Fault.HTML204);

        var run = harvest(site);

        assertThat(run.outcome()).isEqualTo(Outcome.HELD_BACK);
        assertTold(site, run, Category.REFUSED_ANSWER, "HTML");
        assertAllIsWell(site);
        assertRecovers(site);
    }

    @Test
    void anEmptySourceIsBelievedByNoRunButByAPerson() throws Exception {
        var site = known("xp-empty", Form.JSON, 60);
        site.inflict(Fault.EMPTY);

        assertNotTakenIn(site, harvest(site));
        aDayPasses(site);
        assertNotTakenIn(site, harvest(site));
        harvests.runInFull(site);

        assertThat(harvests.removed(site)).isEqualTo(60);
        assertRecovers(site);
        assertThat(harvests.removed(site)).isZero();
    }

    @Test
    void mostRecordsAreGoneOnlyWhenARunOfAnotherDayMissesTheSame() throws Exception {
        var site = known("xp-few", Form.JSON, 200);
        site.inflict(Fault.FEW);

        assertNotBelieved(site, harvest(site));
        assertNotBelieved(site, harvest(site));
        aDayPasses(site);
        var confirmed = harvest(site);

        assertThat(confirmed.trouble()).isNull();
        assertThat(harvests.removed(site)).isEqualTo(180);
        harvests.assertHealthy();
    }

    @Test
    void aSourceThatRecoversInBetweenIsNotConfirmed() throws Exception {
        var site = known("xp-recovers", Form.JSON, 200);
        site.inflict(Fault.FEW);
        assertNotBelieved(site, harvest(site));
        aDayPasses(site);
        assertRecovers(site);
        site.inflict(Fault.FEW);

        assertNotBelieved(site, harvest(site));

        assertRecovers(site);
    }

    private void assertNotTakenIn(Site site, HarvestRun run) {
        assertThat(run.outcome()).isEqualTo(Outcome.HELD_BACK);
        assertTold(site, run, Category.UNUSUAL, "not taken in");
        assertThat(harvests.removed(site)).isZero();
        assertAllIsWell(site);
    }

    private void assertNotBelieved(Site site, HarvestRun run) {
        assertThat(run.outcome()).isEqualTo(Outcome.HELD_BACK);
        assertThat(run.missing()).isPositive();
        assertTold(site, run, Category.SHRUNK, "where there were");
        assertThat(harvests.removed(site)).isZero();
        assertAllIsWell(site);
    }

    private void aDayPasses(Site site) {
        harvests.database()
                .execute(
                        "update harvest.run set started_at = started_at - interval '1 day',"
                                + " finished_at = finished_at - interval '1 day' where connector = ?",
                        site.name());
    }
}
