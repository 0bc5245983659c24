package org.hemicycle.survival;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.cloud.harvest.Outcome;
import org.hemicycle.cloud.harvest.SourceError.Category;
import org.hemicycle.portal.Fault;
import org.hemicycle.portal.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Case 29: declarations, redirects and next pages that would lead us into our own network. */
class ForgedAddressTests extends SickSource {
    ForgedAddressTests(PortalHarvests harvests) {
        super(harvests);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/x",
                "http://[::1]:PORT/x",
                "http://[::ffff:127.0.0.1]:PORT/x",
                "http://[0:0:0:0:0:ffff:7f00:1]:PORT/x",
                "http://[::127.0.0.1]:PORT/x",
                "http://[64:ff9b::7f00:1]:PORT/x",
                "http://[2002:7f00:1::]:PORT/x",
                "http://0.0.0.0:PORT/x",
                "http://0:PORT/x",
                "http://2130706433:PORT/x",
                "http://0x7f000001:PORT/x",
                "http://0177.0.0.1:PORT/x",
                "http://0x7f.0.0.1:PORT/x",
                "http://127.1:PORT/x",
                "http://127.0.0.1.:PORT/x",
                "http://localhost:PORT/x",
                "http://localhost.:PORT/x",
                "http://LOCALHOST:PORT/x",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/x",
                "http://172.16.0.1/x",
                "http://192.168.0.1/x",
                "http://100.64.0.1/x",
                "http://[fd00::1]/x",
                "http://[fe80::1]/x",
                "http://198.18.0.1/x",
                "http://user:pw@127.0.0.1:PORT/x",
                "file:///etc/passwd",
                "gopher://127.0.0.1:PORT/x",
                "ftp://127.0.0.1/x",
                "jar:file:/x!/y"
            })
    void noSourceLeadsUsInside(String written) throws Exception {
        var address = written.replace("PORT", Integer.toString(PORTAL.internalPort()));
        var name = "xp-ssrf-" + Integer.toHexString(written.hashCode());
        var site = known(name, Form.NEXT, 60);

        site.inflict(Fault.REDIRECT_INTERNAL).with(address);
        var redirected = harvest(site);
        site.heal();
        site.inflict(Fault.NEXT_INTERNAL).with(address);
        var followed = harvest(site);

        assertThat(redirected.outcome()).isEqualTo(Outcome.UNAVAILABLE);
        assertTold(site, redirected, followed, Category.FORBIDDEN_ADDRESS);
        assertThat(harvests.removed(site)).isZero();
        assertAllIsWell(site);
        assertRecovers(site);
    }

    private static void assertTold(
            org.hemicycle.portal.Site site,
            org.hemicycle.cloud.harvest.HarvestRun one,
            org.hemicycle.cloud.harvest.HarvestRun other,
            Category category) {
        assertThat(java.util.stream.Stream.of(one, other))
                .as(site.name())
                .allSatisfy(run -> assertThat(String.valueOf(run.trouble())).contains(category.name()));
    }
}
