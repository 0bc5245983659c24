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

/** Cases 13 to 15 and 18: records that repeat, break or change their form, one among many good ones. */
class RecordFaultTests extends SickSource {
    RecordFaultTests(PortalHarvests harvests) {
        super(harvests);
    }

    @ParameterizedTest
    @EnumSource(names = {"NDJSON", "CSV", "JSON", "ZIP"})
    void ofRecordsGivenTwiceTheLastCountsAndTheRepeatsAreCounted(Form form) throws Exception {
        var site = site("xp-dup-id-" + form.name().toLowerCase(java.util.Locale.ROOT), form, 90);
        site.inflict(Fault.DUP_ID);

        var run = harvest(site);

        assertThat(run.outcome()).isEqualTo(Outcome.DONE);
        assertThat(run.taken().newRecords()).isEqualTo(90);
        assertThat(run.repeated()).isEqualTo(10);
        assertThat(warnings(site)).singleElement().asString().contains("10 records", "the last counts");
        assertAllIsWell(site);
        assertRecovers(site);
    }

    @Test
    void aNameGivenTwiceHoldsItsRecordBackAndWhatWasKnownOfItStays() throws Exception {
        heldBack("xp-dup-key", Fault.DUP_KEY, "given twice");
    }

    @Test
    void brokenJsonInTheMiddleHoldsBackOneRecordAlone() throws Exception {
        heldBack("xp-badjson", Fault.BADJSON, "not JSON");
    }

    @Test
    void aRecordWithoutItsKeyIsHeldBackAlone() throws Exception {
        heldBack("xp-missing-field", Fault.MISSING_FIELD, "no key");
    }

    @Test
    void anObjectInThePlaceOfATextIsLeftOutWithItsPath() throws Exception {
        var site = site("xp-type-changed", Form.NDJSON, 90);
        site.inflict(Fault.TYPE_CHANGED);

        harvest(site);

        assertThat(harvests.quarantine(site)).singleElement().satisfies(one -> {
            assertThat(one.field()).isEqualTo("number");
            assertThat(one.at()).isNotBlank();
        });
        assertThat(harvests.stored(site)).hasSize(90);
        assertRecovers(site);
    }

    @Test
    void fieldsNeverHeardOfHarmNothing() throws Exception {
        var site = site("xp-new-field", Form.NDJSON, 90);
        site.inflict(Fault.NEW_FIELD);

        harvest(site);

        assertThat(harvests.quarantine(site)).isEmpty();
        assertAllIsWell(site);
    }

    @Test
    void aRowThatDoesNotFitItsHeaderIsHeldBackWithItsLine() throws Exception {
        var site = known("xp-ragged-csv", Form.CSV, 90);
        site.inflict(Fault.RAGGED_CSV);

        var run = harvest(site);

        assertThat(run.taken().heldBack()).isEqualTo(1);
        assertThat(harvests.quarantine(site))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("line 47"));
        assertThat(harvests.removed(site)).isZero();
        assertAllIsWell(site);
        assertRecovers(site);
    }

    @Test
    void tenThousandColumnsAreReadAsFarAsTheyAreKnown() throws Exception {
        var site = site("xp-wide-csv", Form.CSV, 60);
        site.inflict(Fault.WIDE_CSV);

        harvest(site);

        assertAllIsWell(site);
        assertRecovers(site);
    }

    @Test
    void aHeaderThatWasRenamedHoldsEverythingBackAndNothingIsLost() throws Exception {
        var site = known("xp-renamed-header", Form.CSV, 90);
        site.inflict(Fault.RENAMED_HEADER);

        var run = harvest(site);

        assertThat(run.outcome()).isEqualTo(Outcome.HELD_BACK);
        assertAllIsWell(site);
        assertRecovers(site);
    }

    @Test
    void aSourceOfWhichNoRecordCanBeReadIsHeldBackTheFirstTimeToo() throws Exception {
        var site = site("xp-renamed-first", Form.CSV, 10);
        site.inflict(Fault.RENAMED_HEADER);

        var run = harvest(site);

        assertThat(run.outcome()).isEqualTo(Outcome.HELD_BACK);
        assertTold(site, run, Category.REFUSED_ANSWER, "no record could be read");
        assertRecovers(site);
    }

    private void heldBack(String name, Fault fault, String words) throws Exception {
        var site = known(name, Form.NDJSON, 90);
        site.moveOn();
        site.inflict(fault);

        var run = harvest(site);

        assertThat(run.outcome()).isEqualTo(Outcome.DONE);
        assertOneIsHeldBack(site, run, words);
        assertThat(harvests.stored(site)).hasSize(90);
        assertThat(harvests.removed(site)).as("marked as removed").isZero();
        assertRecovers(site);
        assertThat(harvests.removed(site)).isZero();
    }

    private void assertOneIsHeldBack(Site site, HarvestRun run, String words) {
        assertThat(run.taken().heldBack()).isEqualTo(1);
        assertThat(harvests.quarantine(site))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains(words));
    }
}
