package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.each;
import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;

/** The Storting. */
final class RawNorway extends RawSource {
    RawNorway(Path from) {
        super(from, "no-storting");
    }

    @Override
    void read() {
        files("no-storting/parliament_issues*.xml")
                .forEach(file -> each(file.xml(), "saker_liste/sak").forEach(one -> {
                    var law = text(one, "type").equals("lovsak")
                            || text(one, "dokumentgruppe").equals("grunnlovsforslag");
                    bill("cases", text(one, "id"), "no-storting", law ? text(one, "id") : "");
                }));
        files("no-storting/votes*.xml")
                .forEach(file -> each(file.xml(), "sak_votering_liste/sak_votering")
                        .forEach(one -> part("votes", text(one, "votering_id"))));
        files("no-storting/{representatives,2013-2017}.xml").stream()
                .map(RawFile::xml)
                .forEach(file -> each(file, "representanter_liste/representant")
                        .forEach(one -> part("members", text(one, "id") + ":" + text(file, "stortingsperiode_id"))));
        files("no-storting/vote_results_*.xml").forEach(file -> part("results", file.name()));
    }
}
