package org.hemicycle.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hemicycle.cloud.harvest.Outcome;
import org.hemicycle.cloud.harvest.SourceError.Category;
import org.hemicycle.cloud.legislation.QuarantinedRecord;
import org.hemicycle.portal.Fault;
import org.hemicycle.portal.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases 8 to 12: texts, numbers and bytes that no reader expects. */
class TextAttackTests extends SickSource {
    TextAttackTests(PortalHarvests harvests) {
        super(harvests);
    }

    @Test
    void aPageThatIsNestedTooDeepIsBadAndTheNextIsRead() throws Exception {
        var site = site("xp-deep-json", Form.PAGES, 230);
        site.inflict(Fault.DEEP_JSON).where("page=2");
        var readable = site.bills().stream()
                .filter(bill -> bill.place() < 50 || bill.place() >= 100)
                .toList();

        var run = harvest(site);

        assertThat(run.outcome()).isEqualTo(Outcome.DONE);
        assertThat(run.refused()).isEqualTo(1);
        assertTold(site, run, Category.REFUSED_ANSWER, "nesting");
        assertAllIsWell(site, readable);
        assertRecovers(site);
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "NDJSON"})
    void oneTextWithoutEndIsRefused(Form form) throws Exception {
        var site = known("xp-long-" + form.name().toLowerCase(java.util.Locale.ROOT), form, 40);
        site.inflict(Fault.LONG_LINE).with("70");

        var run = harvest(site);

        assertTold(site, run, Category.TOO_LARGE, "larger than");
        assertAllIsWell(site);
        assertRecovers(site);
    }

    @Test
    void oneLineThatIsTooLongIsHeldBackAlone() throws Exception {
        var site = known("xp-long-line", Form.NDJSON, 40);
        site.inflict(Fault.LONG_LINE).with("20");

        var run = harvest(site);

        assertThat(run.taken().heldBack()).isEqualTo(1);
        assertThat(harvests.quarantine(site)).hasSize(1);
        assertThat(harvests.removed(site)).isZero();
        assertAllIsWell(site);
        assertRecovers(site);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1e999999999", "-0.0000000000000001", "99999999999999999999"})
    void aNumberThatIsNoneIsLeftOutAndTheBillStays(String number) throws Exception {
        var site = site("xp-number-" + Math.abs(number.hashCode()), Form.JSON, 40);
        site.inflict(Fault.HUGE_NUMBER).with(number);

        harvest(site);

        assertThat(fields(harvests.quarantine(site))).containsExactly("sponsors.coSponsors");
        assertAllIsWell(site);
        assertRecovers(site);
    }

    @Test
    void notANumberIsLeftOut() throws Exception {
        var site = site("xp-nan", Form.JSON, 40);
        site.inflict(Fault.NAN);

        harvest(site);

        assertThat(fields(harvests.quarantine(site))).containsExactly("sponsors.coSponsors");
        assertAllIsWell(site);
    }

    @Test
    void aDayThatDoesNotExistIsLeftOutAndTheBillStays() throws Exception {
        var site = site("xp-bad-date", Form.JSON, 40);
        site.inflict(Fault.BAD_DATE);

        harvest(site);

        assertThat(fields(harvests.quarantine(site))).containsExactly("introducedOn");
        assertAllIsWell(site);
        assertRecovers(site);
    }

    @Test
    void bytesThatAreNoUtf8AreShownAndCounted() throws Exception {
        var site = site("xp-badutf8", Form.JSON, 40);
        site.inflict(Fault.BADUTF8);

        harvest(site);

        assertThat(fields(harvests.quarantine(site))).containsExactly("charset");
        assertThat(harvests.stored(site).values())
                .filteredOn(bill -> bill.toString().contains("\uFFFD"))
                .hasSize(1);
        assertRecovers(site);
    }

    @ParameterizedTest
    @EnumSource(names = {"BOM", "UTF16"})
    void marksOfTheByteOrderAreFollowed(Fault fault) throws Exception {
        var site = site("xp-" + fault.written(), Form.JSON, 40);
        site.inflict(fault);

        harvest(site);

        assertThat(harvests.quarantine(site)).isEmpty();
        assertAllIsWell(site);
    }

    @Test
    void whatCallsItselfLatinButIsUtf8IsReadAsUtf8AndCounted() throws Exception {
        var site = site("xp-latin1-lie", Form.JSON, 40);
        site.inflict(Fault.LATIN1_LIE);

        harvest(site);

        assertThat(fields(harvests.quarantine(site))).containsExactly("charset");
        assertAllIsWell(site);
    }

    @Test
    void charactersThatNoTextMayHoldAreTakenOutAndNoRecordIsLost() throws Exception {
        var site = site("xp-null-bytes", Form.NDJSON, 40);
        site.inflict(Fault.NULL_BYTES);

        var run = harvest(site);

        assertThat(run.taken().newRecords()).isEqualTo(40);
        assertAllIsWell(site);
        assertRecovers(site);
    }

    private static List<String> fields(List<QuarantinedRecord> quarantine) {
        return quarantine.stream()
                .map(one -> String.valueOf(one.field()))
                .distinct()
                .toList();
    }
}
