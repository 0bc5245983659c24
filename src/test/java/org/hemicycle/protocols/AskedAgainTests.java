package org.hemicycle.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.hemicycle.cloud.harvest.Outcome;
import org.hemicycle.cloud.harvest.Taken;
import org.hemicycle.portal.Heard;
import org.hemicycle.portal.Said;
import org.hemicycle.portal.Site;
import org.hemicycle.survival.PortalHarvests;
import org.hemicycle.testing.CountedQueries;
import org.junit.jupiter.api.Test;

/** Sources in many pages that are asked again: they say what is new, and we look at nothing else. */
class AskedAgainTests extends SpokenSource {
    private static final int PAGES = 60;
    private static final String STREAMS = """
              list:
                request: { url: "SITE/bills", paging: { kind: next, path: next } }
                read: { format: json, each: items }
                map: { kind: BILL, key: id, titles: [ { type: OFFICIAL, text: title } ] }
            """;

    private final CountedQueries queries;

    AskedAgainTests(PortalHarvests harvests, CountedQueries queries) {
        super(harvests);
        this.queries = queries;
    }

    @Test
    void pagesThatAreAsBeforeAreNotReadAgain() throws Exception {
        var site = inPages("xa-unchanged");
        harvested(site, STREAMS);
        site.forgetAsked();

        var statements =
                queries.during(() -> assertThat(harvests.run(site).outcome()).isEqualTo(Outcome.UNCHANGED));

        assertThat(asked(site)).hasSize(PAGES);
        assertThat(statements)
                .noneMatch(statement -> statement.contains("\"bytes\""))
                .hasSizeLessThan(PAGES);
    }

    @Test
    void ofManyPagesTheOneThatChangedIsWritten() throws Exception {
        var changed = new AtomicInteger(-1);
        var site = site("xa-changed");
        site.answers("/bills", heard -> page(heard, site, changed.get() < 0 ? -1 : changed.get()));
        harvested(site, STREAMS);

        changed.set(31);
        var run = harvests.run(site);

        assertThat(run.outcome()).isEqualTo(Outcome.DONE);
        assertThat(run.taken()).isEqualTo(new Taken(PAGES, 0, 1, PAGES - 1, 0, 0));
        assertThat(run.fragments()).isOne();
    }

    @Test
    void anotherDeclarationLeadsOnByWhatItSaysItself() throws Exception {
        var site = inPages("xa-redeclared");
        harvested(site, STREAMS);
        site.forgetAsked();

        harvests.connectStreams(site, STREAMS.replace("path: next }", "path: next, max: 3 }"));
        harvests.run(site);

        assertThat(asked(site)).containsExactly("/bills", "/bills?page=2", "/bills?page=3");

        harvests.connectStreams(site, STREAMS.replace("path: next }", "path: last }"));
        site.forgetAsked();
        harvests.run(site);

        assertThat(asked(site)).containsExactly("/bills", "/bills?page=" + PAGES);
    }

    private static Site inPages(String name) {
        var site = site(name);
        site.answers("/bills", heard -> page(heard, site, -1));
        return site;
    }

    /** A page of one bill, which another title was given on the page that changed. */
    private static Said page(Heard heard, Site site, int changed) {
        int page = heard.number("page", 1);
        var title = page == changed ? "On harbours, amended" : "On harbours";
        var next = page == PAGES ? "null" : "\"%s/bills?page=%d\"".formatted(site.url(), page + 1);
        var last = page == PAGES ? "null" : "\"%s/bills?page=%d\"".formatted(site.url(), PAGES);
        return json("{\"items\":[{\"id\":\"%d\",\"title\":\"%s\"}],\"next\":%s,\"last\":%s}"
                .formatted(page, title, next, last));
    }
}
