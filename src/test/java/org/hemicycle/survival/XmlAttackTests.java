package org.hemicycle.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hemicycle.cloud.harvest.Outcome;
import org.hemicycle.cloud.harvest.SourceError.Category;
import org.hemicycle.portal.Fault;
import org.hemicycle.portal.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases 1 to 3: XML that would read a file, ask an address or grow without end. */
class XmlAttackTests extends SickSource {
    @TempDir
    private Path folder;

    XmlAttackTests(PortalHarvests harvests) {
        super(harvests);
    }

    @Test
    void anEntityForAFileReadsNoFile() throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "TOP-SECRET");
        refused("xp-xxe-file", Fault.XXE, secret.toUri().toString(), "document type");

        assertThat(nothingOf("TOP-SECRET")).isZero();
    }

    @Test
    void anEntityForAnAddressAsksNoAddress() throws Exception {
        refused("xp-xxe-url", Fault.XXE, PORTAL.internalUrl(), "document type");

        assertThat(nothingOf("internal secret")).isZero();
    }

    @Test
    void entitiesThatGrowAreRefusedAndTheOtherPagesAreRead() throws Exception {
        var site = known("xp-laughs", Form.XML, 120);
        site.moveOn();
        site.inflict(Fault.BILLION_LAUGHS).where("page=2");
        var first = site.bills().subList(0, 50);

        var run = harvest(site);

        assertThat(run.refused()).isEqualTo(1);
        assertTold(site, run, Category.REFUSED_ANSWER, "document type");
        assertThat(harvests.stored(site)).hasSize(120);
        assertThat(first)
                .allSatisfy(bill -> assertThat(harvests.stored(site).get(bill.id()))
                        .satisfies(stored ->
                                assertThat(stored.steps()).hasSize(bill.steps().size())));
        assertRecovers(site);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXTERNAL_DTD", "PARAMETER_ENTITIES"})
    void definitionsOutsideAreNotFetched(Fault fault) throws Exception {
        refused("xp-" + fault.written(), fault, PORTAL.internalUrl(), "document type");
    }

    @Test
    void includedDocumentsAreNotFetched() throws Exception {
        var site = known("xp-xinclude", Form.XML, 40);
        site.inflict(Fault.XINCLUDE).with(PORTAL.internalUrl());

        harvest(site);

        assertThat(nothingOf("internal secret")).isZero();
        assertThat(harvests.stored(site)).hasSize(40);
        assertRecovers(site);
    }

    @Test
    void schemasOutsideAreNotFetched() throws Exception {
        var site = known("xp-schema", Form.XML, 40);
        site.inflict(Fault.SCHEMA_LOCATION).with(PORTAL.internalUrl());

        harvest(site);

        assertAllIsWell(site);
        assertRecovers(site);
    }

    private void refused(String name, Fault fault, String with, String words) throws InterruptedException, IOException {
        var site = known(name, Form.XML, 40);
        site.inflict(fault).with(with);

        var run = harvest(site);

        assertThat(run.outcome()).isEqualTo(Outcome.HELD_BACK);
        assertTold(site, run, Category.REFUSED_ANSWER, words);
        assertAllIsWell(site);
        assertRecovers(site);
    }

    /** How many records, notes and runs hold a text. */
    private int nothingOf(String text) {
        return harvests.database()
                .fetchSingle(
                        "select (select count(*) from legislation.source_record r where r::text like ?)"
                                + " + (select count(*) from legislation.quarantine q where q::text like ?)"
                                + " + (select count(*) from harvest.run r where r::text like ?)",
                        "%" + text + "%",
                        "%" + text + "%",
                        "%" + text + "%")
                .get(0, Integer.class);
    }
}
