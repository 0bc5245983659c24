package org.hemicycle.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.cloud.harvest.tables.Tables.FRAGMENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hemicycle.cloud.harvest.HarvestRun;
import org.hemicycle.cloud.harvest.SourceError.Category;
import org.hemicycle.portal.Fault;
import org.hemicycle.portal.Form;
import org.hemicycle.portal.Site;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** Cases 4 to 7: archives that unpack without end, nest, repeat names or would write elsewhere. */
class ArchiveAttackTests extends SickSource {
    private final Path temporary;

    ArchiveAttackTests(PortalHarvests harvests, Environment environment) {
        super(harvests);
        this.temporary = Path.of(environment.getRequiredProperty("hemicycle.data"), "tmp");
    }

    @Test
    void aZipThatUnpacksWithoutEndIsStopped() throws Exception {
        stopped(known("xp-zip-bomb", Form.ZIP, 120), Fault.ZIP_BOMB, 64);
    }

    @Test
    @Tag("long")
    void aZipOfEightGibibytesIsStopped() throws Exception {
        stopped(known("xp-zip-bomb-8g", Form.ZIP, 120), Fault.ZIP_BOMB, 512);
    }

    @Test
    void anAnswerThatUnpacksOnTheWayIsStopped() throws Exception {
        stopped(known("xp-gzip-bomb", Form.JSON, 120), Fault.GZIP_BOMB, 128);
    }

    @Test
    @Tag("long")
    void anAnswerOfFourGibibytesIsStopped() throws Exception {
        stopped(known("xp-gzip-bomb-4g", Form.JSON, 120), Fault.GZIP_BOMB, 4096);
    }

    @Test
    void anArchiveWithinAnArchiveIsNotWhatWasDeclared() throws Exception {
        refused("xp-nested-zip", Fault.NESTED_ZIP, "inner.zip");
    }

    @Test
    void moreThanHalfAMillionMembersAreTooManyAndThoseWithoutContentAreNotKept() throws Exception {
        var site = known("xp-many-entries", Form.ZIP, 120);
        var kept = fragments(site);
        site.inflict(Fault.MANY_ENTRIES);

        var run = harvest(site);

        assertTold(site, run, Category.TOO_LARGE, "members");
        assertThat(fragments(site)).isEqualTo(kept);
        assertAllIsWell(site);
        assertThat(filesLeft()).isZero();
        assertRecovers(site);
    }

    @Test
    void membersOfOneNameAreRefused() throws Exception {
        refused("xp-equal-names", Fault.EQUAL_NAMES, "bills.json");
    }

    @Test
    void nothingIsWrittenWhereMembersWouldLikeToBe() throws Exception {
        var site = known("xp-zip-slip", Form.ZIP, 120);
        var target = Path.of(System.getProperty("java.io.tmpdir"), "hemicycle-slip-" + System.nanoTime() + ".json");
        site.moveOn();
        site.inflict(Fault.ZIP_SLIP).with(target.toString());

        harvest(site);

        assertThat(target).doesNotExist();
        assertThat(filesLeft()).isZero();
        assertAllIsWell(site);
        assertRecovers(site);
    }

    private void stopped(Site site, Fault fault, int mebibytes) throws Exception {
        site.inflict(fault).with(Integer.toString(mebibytes));

        var run = harvest(site);

        assertTold(site, run, Category.TOO_LARGE, "unpacks to more");
        assertAllIsWell(site);
        assertThat(filesLeft()).isZero();
        assertRecovers(site);
    }

    private HarvestRun refused(String name, Fault fault, String words) throws Exception {
        var site = known(name, Form.ZIP, 120);
        site.inflict(fault);

        var run = harvest(site);

        assertTold(site, run, Category.BROKEN_ANSWER, words);
        assertAllIsWell(site);
        assertThat(filesLeft()).isZero();
        assertRecovers(site);
        return run;
    }

    private int fragments(Site site) {
        return harvests.database().fetchCount(FRAGMENT, FRAGMENT.CONNECTOR.eq(site.name()));
    }

    /** Answers that lie on the disk although nobody reads them any more. */
    private long filesLeft() throws IOException {
        if (!Files.exists(temporary)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("answer-"))
                    .count();
        }
    }
}
